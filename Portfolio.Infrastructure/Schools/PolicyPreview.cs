using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Schools;

/// <summary>How another policy would affect what students have already sent and stored, and the closings.</summary>
public sealed class PolicyPreview(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public async Task<PolicyPreviewView> ReadAsync(Actor actor, SchoolPolicy policy, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var before = await db.PolicyAsync(ct);
        var changed = PolicyRules.Changes(before, policy).Select(c => c.Field).ToHashSet();
        var calendar = await db.CurrentCalendarAsync(now, ct);
        var over = new List<PolicyOverrun>();
        if (calendar?.Semester.Id is { } semester)
        {
            var counted = db.Outcomes.Where(o => o.SemesterId == semester && o.IsCounted);
            await AddAsync(
                PolicyField.OutcomesPerSemester, () =>
                    counted.GroupBy(o => o.StudentId).CountAsync(g => g.Count() > policy.OutcomesPerSemester, ct));
            await AddAsync(
                PolicyField.OutcomesPerCourse, () => counted.Where(o => o.CourseId != null).GroupBy(o => new { o.StudentId, o.CourseId })
                .Where(g => g.Count() > policy.OutcomesPerCourse).Select(g => g.Key.StudentId).Distinct().CountAsync(ct));
        }

        await AddAsync(PolicyField.StudentMaxBytes, () => db.Students.CountAsync(s => s.StoredBytes > policy.StudentMaxBytes, ct));
        await AddAsync(PolicyField.DocumentMaxBytes, () => LargerAsync(db, EvidenceKind.Document, policy.DocumentMaxBytes, ct));
        await AddAsync(PolicyField.MediaMaxBytes, () => LargerAsync(db, EvidenceKind.Media, policy.MediaMaxBytes, ct));
        return new(
            over, calendar is null || !changed.Contains(PolicyField.CertificationDays)
                ? null
                : await db.PreviewAsync(calendar, calendar.With(policy), now, ct));

        async Task AddAsync(PolicyField field, Func<Task<int>> count)
        {
            if (changed.Contains(field) && await count() is var many and > 0)
            {
                over.Add(new(field, many, PolicyRules.Rule(field).In(policy)));
            }
        }
    }

    private static Task<int> LargerAsync(PortfolioDbContext db, EvidenceKind kind, long most, CancellationToken ct) =>
        db.EvidenceFiles.CountAsync(f => f.Kind == kind && f.Size > most, ct);
}

/// <param name="Over">what already exceeds the new limits: it stays, but nothing may be added</param>
/// <param name="Dates">what other certification days would do this semester; null when they are unchanged</param>
public sealed record PolicyPreviewView(IReadOnlyList<PolicyOverrun> Over, ChangePreview? Dates);

/// <param name="Count">students, or for a file size, files</param>
/// <param name="Limit">in the unit shown</param>
public sealed record PolicyOverrun(PolicyField Field, int Count, int Limit);
