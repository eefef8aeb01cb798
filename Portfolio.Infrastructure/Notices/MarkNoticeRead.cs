namespace Portfolio.Infrastructure.Notices;

/// <summary>Marks a notice as read by its recipient.</summary>
public sealed class MarkNoticeRead(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done, also when it was read before; or <c>not-found</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, NoticeId notice, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Notices.SingleOrDefaultAsync(n => n.Id == notice && n.RecipientId == actor.Account, ct) is not { } found)
        {
            return CommonErrors.NotFound;
        }

        var marked = found.MarkRead(actor, clock.GetUtcNow());
        return marked.IsRefused ? marked : await db.SaveAsync(ct);
    });
}
