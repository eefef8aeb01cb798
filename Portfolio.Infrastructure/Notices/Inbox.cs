namespace Portfolio.Infrastructure.Notices;

/// <summary>What a person was told, newest first.</summary>
public sealed class Inbox(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<NoticeView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        return await db.Notices.AsNoTracking().Where(n => n.RecipientId == actor.Account)
            .OrderByDescending(n => n.At).Take(Shown)
            .Select(n => new NoticeView(n.Id, n.Kind, n.Subject, n.Arguments, n.At, n.ReadAt)).ToListAsync(ct);
    }
}

/// <param name="Arguments">as the kind numbers them</param>
/// <param name="ReadAt">none while it is new</param>
public sealed record NoticeView(
    NoticeId Id, NoticeKind Kind, NoticeSubject Subject, IReadOnlyList<NoticeArgument> Arguments, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public int Count => Arguments.Count > 0 ? Arguments[0].Count ?? 1 : 1;
}
