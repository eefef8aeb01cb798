namespace Portfolio.Infrastructure.People;

/// <summary>What a person was told, newest first.</summary>
public sealed class Inbox(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<NoticeView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        return await db.Notices.AsNoTracking().Where(n => n.RecipientId == actor.Account)
            .OrderByDescending(n => n.At).Take(Shown)
            .Select(n => new NoticeView(n.Id, n.Kind, n.Count, n.At)).ToListAsync(ct);
    }
}

public sealed record NoticeView(NoticeId Id, NoticeKind Kind, int Count, DateTimeOffset At);
