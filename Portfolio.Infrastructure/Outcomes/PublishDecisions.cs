using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>發佈: the listed decisions become visible to their students, all of them or none.</summary>
public sealed class PublishDecisions(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-decided</c>, <c>window-closed</c>, <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, IReadOnlyCollection<OutcomeId> outcomes, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await db.Outcomes.Include(o => o.Revisions).ThenInclude(r => r.Files)
            .Where(o => outcomes.Contains(o.Id) && o.SchoolId == actor.School).ToListAsync(ct);
        if (found.Count != outcomes.Count)
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var windows = await SemesterWindows.ReadAsync(db, actor.School, found, ct);
        foreach (var outcome in found)
        {
            if (outcome.Publish(actor, windows.Of(WindowKind.Certification, outcome), now) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        return await db.SaveAsync(ct);
    }
}
