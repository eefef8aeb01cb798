using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Records;

/// <summary>Parts C and D of a cabinet.</summary>
internal static class CabinetWorks
{
    /// <summary>Outcomes as their student sees them; for anybody else, without what was never sent.</summary>
    public static async Task<IReadOnlyList<OutcomeView>> OutcomesAsync(
        PortfolioDbContext db, StudentId student, bool withDrafts, DateTimeOffset now, CancellationToken ct)
    {
        var all = await OutcomeView.ReadAsync(db, student, now, ct);
        return withDrafts ? all : [.. all.Select(AsSent).OfType<OutcomeView>()];
    }

    public static async Task<IReadOnlyList<CabinetPerformance>> PerformancesAsync(
        PortfolioDbContext db, StudentId student, CancellationToken ct) =>
        await db.Performances.AsNoTracking().Where(p => p.StudentId == student).OrderByDescending(p => p.Year).ThenBy(p => p.Category)
            .ThenBy(p => p.Name)
            .Select(p => new CabinetPerformance(p.Id, p.Year, p.Category, p.Name, p.Description)).ToListAsync(ct);

    /// <summary>
    /// The outcome without a revision that is still being written: the previous revision, which failed, is shown instead.
    /// </summary>
    private static OutcomeView? AsSent(OutcomeView outcome)
    {
        var sent = outcome.Revisions.Where(r => r.SentAt is not null).ToList();
        return sent.Count == 0 ? null : outcome with
        {
            State = outcome.State == OutcomeState.Draft ? OutcomeState.Failed : outcome.State,
            Revisions = sent,
        };
    }
}
