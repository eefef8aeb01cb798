using System.Linq.Expressions;
using LinqKit;

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

    private static readonly Expression<Func<PortfolioDbContext, IQueryable<LearningOutcome>, DateTimeOffset, IQueryable<Part>>> Parts =
        (db, outcomes, now) =>
            from o in outcomes
            join r in db.Set<OutcomeRevision>() on o.Id equals r.OutcomeId
            join file in db.EvidenceFiles
                on new { OutcomeId = (OutcomeId?)r.OutcomeId, r.Number }
                equals new { OutcomeId = EF.Property<OutcomeId?>(file, nameof(OutcomeRevision.OutcomeId)), Number = file.Revision }
                into files
            from f in files.DefaultIfEmpty()
            join correction in db.Set<DecisionCorrection>()
                on new { r.OutcomeId, r.Number } equals new { correction.OutcomeId, Number = correction.RevisionNumber }
                into corrections
            from c in corrections.DefaultIfEmpty()
            select new Part(OutcomesAtAnInstant.View.Invoke(o, now), r, f, c);

    /// <summary>For the usual case: EF composes the SQL of a list anew at each run.</summary>
    private static readonly CompiledQuery<OutcomeId, DateTimeOffset, Part> ById = new((db, id, now) =>
        Parts.Invoke(db, db.Outcomes.Where(o => o.Id == id), now));

    private static readonly CompiledQuery<IReadOnlyCollection<OutcomeId>, DateTimeOffset, Part> ByIds = new((db, ids, now) =>
        Parts.Invoke(db, db.Outcomes.Where(o => ids.Contains(o.Id)), now));

    private static readonly CompiledQuery<StudentId, DateTimeOffset, Part> OfStudent = new((db, student, now) =>
        Parts.Invoke(db, db.Outcomes.Where(o => o.StudentId == student), now));

    private static readonly CompiledQuery<PublicationId, DateTimeOffset, Part> OfPublication = new((db, publication, now) =>
        Parts.Invoke(db, db.Outcomes.Where(o => o.PublicationId == publication), now));

    private static readonly CompiledQuery<TeacherId?, SemesterId, DateTimeOffset, Part> InCertification = new(
        (db, teacher, semester, now) => Parts.Invoke(
            db,
            db.Outcomes.Where(o => o.TeacherId == teacher && o.SemesterId == semester && OutcomeStates.InCertification.Contains(o.State)),
            now));

    /// <summary>For changes: tracked, and as stored.</summary>
    public static Task<IReadOnlyList<LearningOutcome>> WholeAsync(
        this PortfolioDbContext db, IReadOnlyCollection<OutcomeId> ids, CancellationToken ct) =>
        StoredAsync(PartsAsync(db, ids, AsSaved, ct));

    /// <summary>The outcomes whose latest publication this is, undone or in effect ones included.</summary>
    public static Task<IReadOnlyList<LearningOutcome>> WholeAsync(
        this PortfolioDbContext db, PublicationId publication, CancellationToken ct) =>
        StoredAsync(OfPublication.ToListAsync(db, publication, AsSaved, ct));

    /// <summary>What a teacher has been sent in a semester and is not published yet.</summary>
    public static Task<IReadOnlyList<LearningOutcome>> WholeInCertificationAsync(
        this PortfolioDbContext db, TeacherId? teacher, SemesterId semester, CancellationToken ct) =>
        StoredAsync(InCertification.ToListAsync(db, teacher, semester, AsSaved, ct));

    /// <summary>For display: the state at this instant. The context only assembles the parts; nothing is saved.</summary>
    public static Task<IReadOnlyList<OutcomeAt>> WholeAtAsync(
        this PortfolioDbContext db, IReadOnlyCollection<OutcomeId> ids, DateTimeOffset now, CancellationToken ct) =>
        AssembledAsync(PartsAsync(db, ids, now, ct));

    /// <summary>All outcomes of a student, likewise.</summary>
    public static Task<IReadOnlyList<OutcomeAt>> WholeAtAsync(
        this PortfolioDbContext db, StudentId student, DateTimeOffset now, CancellationToken ct) =>
        AssembledAsync(OfStudent.ToListAsync(db, student, now, ct));

    private static ValueTask<List<Part>> PartsAsync(
        PortfolioDbContext db, IReadOnlyCollection<OutcomeId> ids, DateTimeOffset now, CancellationToken ct) =>
        ids.Count == 1 ? ById.ToListAsync(db, ids.Single(), now, ct) : ByIds.ToListAsync(db, ids, now, ct);

    private static async Task<IReadOnlyList<OutcomeAt>> AssembledAsync(ValueTask<List<Part>> parts) =>
        [.. (await parts).Select(p => p.Outcome).DistinctBy(o => o.Outcome)];

    private static async Task<IReadOnlyList<LearningOutcome>> StoredAsync(ValueTask<List<Part>> parts) =>
        [.. (await AssembledAsync(parts)).Select(o => o.Outcome)];

    /// <summary>One row of the joins: the context puts the parts into their outcome.</summary>
    private sealed record Part(OutcomeAt Outcome, OutcomeRevision Revision, EvidenceFile? File, DecisionCorrection? Correction);
}
