namespace Portfolio.Infrastructure.Notices;

/// <summary>A person's notices, newest first.</summary>
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

/// <param name="Arguments">in the order in which the kind's text numbers them</param>
/// <param name="ReadAt">null while it is unread</param>
public sealed record NoticeView(
    NoticeId Id, NoticeKind Kind, NoticeSubject Subject, IReadOnlyList<NoticeArgument> Arguments, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public int Count => Arguments.Count > 0 ? Arguments[0].Count ?? 1 : 1;
}
