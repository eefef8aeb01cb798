using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>
/// Course members. Course and student are packed into one number as key: a large school has a hundred thousand memberships.
/// </summary>
internal sealed class MembershipRoster(ImportSession session) : KeyedRoster<MembershipRow, long, Nothing, CourseMember>(session)
{
    private readonly KnownCourses _courses = new(session);

    public override async Task FinishAsync(CancellationToken ct)
    {
        await base.FinishAsync(ct);
        if (Session.Removed == 0)
        {
            return;
        }

        var semesters = _courses.Semesters.ToList();
        var works = Db.Outcomes.AsNoTracking().Where(o => o.CourseId != null && semesters.Contains(o.SemesterId))
            .Select(o => new { o.CourseId, o.StudentId }).Distinct();
        await foreach (var work in works.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(work.CourseId!.Value) is { } course && Students.Find(work.StudentId) is { } student
                && IsAbsent(Key(course, student)))
            {
                var (code, number) = (_courses.Code(course), Students.StudentNo(student));
                Session.Problems.Add(ImportProblem.OfFile(ImportProblems.MembershipHasOutcomes, code, number));
            }
        }
    }

    protected override MembershipRow Read(RowCells cells) => MembershipRow.Read(cells);

    protected override async Task LoadAsync(IReadOnlyList<MembershipRow> rows, CancellationToken ct)
    {
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && await _courses.LoadAsync(semester, ct))
            {
                await LoadMembersAsync(semester, ct);
            }
        }
    }

    protected override long? KeyOf(MembershipRow row)
    {
        var (course, student) = (_courses.Find(row, row.Year, row.Term, row.CourseCode), FindStudent(row, row.StudentNo));
        return course is { } of && student is { } who ? Key(of, who) : null;
    }

    /// <summary>The key holds all the data.</summary>
    protected override Nothing Says(MembershipRow row, Nothing held) => held;

    protected override CourseMember New(long key, Nothing held) =>
        new(_courses.Id((int)(key >> 32)), Students.Id((int)(uint)key), Session.School.SchoolId);

    protected override Task<IReadOnlyList<CourseMember>> FindAsync(IReadOnlyList<KeyValuePair<long, Nothing>> held, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CourseMember>>([.. held.Select(h => New(h.Key, h.Value))]);

    /// <summary>By course, which is the order of the table's key.</summary>
    protected override void Order(List<(long Key, Nothing Held)> added) => added.Sort((one, other) => one.Key.CompareTo(other.Key));

    private static long Key(int course, int student) => ((long)course << 32) | (uint)student;

    private async Task LoadMembersAsync(SemesterId semester, CancellationToken ct)
    {
        var members = from m in Db.CourseMembers.AsNoTracking()
                      join c in Db.Courses on m.CourseId equals c.Id
                      where c.SemesterId == semester
                      select new { m.CourseId, m.StudentId };
        await foreach (var member in members.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(member.CourseId) is { } course && Students.Find(member.StudentId) is { } student)
            {
                Keep(Key(course, student), default);
            }
        }
    }
}

/// <summary>The values of a row that consists only of its key.</summary>
internal readonly record struct Nothing;
