using System.Linq.Expressions;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Reads outcomes with all their revisions, files and corrections in one statement: with two, one could read the state before and the
/// other the state after a concurrent save. The joins are chained. EF's own way of including nested collections nests the joins, and
/// SQLite answers a nested join by scanning every revision.
/// </summary>
internal static class WholeOutcomes
{
    /// <summary>An instant at which no publication was due: outcomes are read as stored.</summary>
    private static readonly DateTimeOffset AsSaved = DateTimeOffset.MinValue;

    /// <summary>For changes: tracked, and as stored.</summary>
    public static async Task<IReadOnlyList<LearningOutcome>> WholeAsync(
        this PortfolioDbContext db, Expression<Func<LearningOutcome, bool>> which, CancellationToken ct) =>
        [.. (await db.WholeAtAsync(which, AsSaved, ct)).Select(o => o.Outcome)];

    /// <summary>For display: the state at this instant. The context only assembles the parts; nothing is saved.</summary>
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
