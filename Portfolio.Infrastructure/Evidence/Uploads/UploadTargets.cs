using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Where an upload goes, with what the rules look at.</summary>
/// <param name="Outcome">tracked</param>
/// <param name="Student">whose space it takes; tracked</param>
internal sealed record UploadTarget(LearningOutcome Outcome, Window Window, Student Student, SchoolPolicy Policy)
{
    /// <summary>Bytes that a new file of this kind will not take, since it replaces another.</summary>
    public long Replaced(EvidenceKind kind) => Outcome.Current.File(kind)?.CountedBytes ?? 0;
}

internal static class UploadTargets
{
    /// <summary>Of all these drafts at once; those that the context's school does not have are missing.</summary>
    public static async Task<IReadOnlyDictionary<OutcomeId, UploadTarget>> UploadTargetsAsync(
        this PortfolioDbContext db, IReadOnlyCollection<OutcomeId> items, CancellationToken ct)
    {
        var ids = items.Distinct().ToList();
        var outcomes = await db.WholeAsync(o => ids.Contains(o.Id), ct);
        if (outcomes.Count == 0)
        {
            return new Dictionary<OutcomeId, UploadTarget>();
        }

        var people = outcomes.Select(o => o.StudentId).Distinct().ToList();
        var students = await db.Students.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var windows = await OutcomeWindows.ReadAsync(db, outcomes, ct);
        var policy = await db.PolicyAsync(ct);
        return outcomes.ToDictionary(o => o.Id, o => new UploadTarget(o, windows.Of(WindowKind.Upload, o), students[o.StudentId], policy));
    }
}
