using System.Linq.Expressions;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Outcomes with all their revisions, files and corrections in one statement: two could read one half before and the other half after
/// somebody's save. The joins stand in a chain. EF's own way to include parts of parts nests them, and SQLite answers a nested join by
/// walking through every revision there is.
/// </summary>
internal static class WholeOutcomes
{
    /// <summary>An instant at which nothing was due.</summary>
    private static readonly DateTimeOffset AsSaved = DateTimeOffset.MinValue;

    /// <summary>To be changed: tracked, and as they are saved.</summary>
    public static async Task<IReadOnlyList<LearningOutcome>> WholeAsync(
        this PortfolioDbContext db, Expression<Func<LearningOutcome, bool>> which, CancellationToken ct) =>
        [.. (await db.WholeAtAsync(which, AsSaved, ct)).Select(o => o.Outcome)];

    /// <summary>To be shown: as they stand at this instant. The context puts the parts together, and nothing of it is saved.</summary>
    public static async Task<IReadOnlyList<OutcomeAt>> WholeAtAsync(
        this PortfolioDbContext db, Expression<Func<LearningOutcome, bool>> which, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await (
            from o in db.Outcomes.Where(which).At(now)
            join r in db.Set<OutcomeRevision>() on o.Outcome.Id equals r.OutcomeId
            join file in db.EvidenceFiles
                on new { OutcomeId = (OutcomeId?)r.OutcomeId, r.Number }
                equals new { OutcomeId = EF.Property<OutcomeId?>(file, nameof(OutcomeRevision.OutcomeId)), Number = file.Revision }
                into files
            from f in files.DefaultIfEmpty()
            join correction in db.Set<DecisionCorrection>()
                on new { r.OutcomeId, r.Number } equals new { correction.OutcomeId, Number = correction.RevisionNumber }
                into corrections
            from c in corrections.DefaultIfEmpty()
            select new { Outcome = o, Revision = r, File = f, Correction = c }).ToListAsync(ct);
        return [.. rows.Select(r => r.Outcome).DistinctBy(o => o.Outcome)];
    }
}
