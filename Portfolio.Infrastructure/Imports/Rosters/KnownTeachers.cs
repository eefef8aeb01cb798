using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>The school's teachers by number, whether they can sign in, and how many outcomes wait for them.</summary>
internal sealed class KnownTeachers
{
    private readonly Dictionary<string, Known> _byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TeacherId, Known> _byId = [];
    private readonly Dictionary<(CourseId Course, TeacherId Teacher), int> _queues = [];

    public static async Task<KnownTeachers> LoadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var known = new KnownTeachers();
        var active = await db.Accounts.AsNoTracking().Where(a => a.TeacherId != null && a.IsActive).Select(a => a.TeacherId!.Value)
            .ToHashSetAsync(ct);
        foreach (var t in await db.Teachers.AsNoTracking().Select(t => new { t.Id, t.TeacherNo, t.Name }).ToListAsync(ct))
        {
            known._byNumber[t.TeacherNo] = known._byId[t.Id] = new(t.Id, t.TeacherNo, t.Name, active.Contains(t.Id));
        }

        return known;
    }

    public async Task LoadQueuesAsync(PortfolioDbContext db, SemesterId semester, DateTimeOffset now, CancellationToken ct)
    {
        var queues = await db.OutcomesAt(now)
            .Where(
                o => o.Outcome.SemesterId == semester && OutcomeStates.InCertification.Contains(o.State) && o.Outcome.CourseId != null
                    && o.Outcome.TeacherId != null)
            .GroupBy(o => new { o.Outcome.CourseId, o.Outcome.TeacherId })
            .Select(g => new { g.Key.CourseId, g.Key.TeacherId, Count = g.Count() }).ToListAsync(ct);
        foreach (var queue in queues)
        {
            _queues[(queue.CourseId!.Value, queue.TeacherId!.Value)] = queue.Count;
        }
    }

    /// <returns>The row's teachers; problems are recorded for those who are unknown or cannot sign in.</returns>
    public IReadOnlyList<TeacherId> Find(ImportSession session, CourseRow row)
    {
        var found = new List<TeacherId>(row.Teachers.Count);
        foreach (var number in row.Teachers)
        {
            if (!_byNumber.TryGetValue(number, out var teacher))
            {
                session.Wrong(row, ImportColumns.CourseTeachers, number, ImportProblems.UnknownTeacher);
            }
            else if (!teacher.CanSignIn)
            {
                session.Wrong(row, ImportColumns.CourseTeachers, number, ImportProblems.TeacherWithoutAccount, teacher.Name);
            }
            else
            {
                found.Add(teacher.Id);
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>How many outcomes of the course wait in the teacher's queue.</summary>
    public int WaitingOf(CourseId course, TeacherId teacher) => _queues.GetValueOrDefault((course, teacher));

    public string NumberOf(TeacherId teacher) => _byId.TryGetValue(teacher, out var known) ? known.TeacherNo : string.Empty;

    public string NameOf(TeacherId teacher) => _byId.TryGetValue(teacher, out var known) ? known.Name : string.Empty;

    private sealed record Known(TeacherId Id, string TeacherNo, string Name, bool CanSignIn);
}
