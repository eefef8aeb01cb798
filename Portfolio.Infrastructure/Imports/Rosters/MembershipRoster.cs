using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Who attends which course.</summary>
internal sealed class MembershipRoster(ImportSession session) : Roster<MembershipRow>(session)
{
    private readonly KnownCourses _courses = new(session);

    /// <summary>Course and student in one number: those that exist and have not been met in the file.</summary>
    private readonly HashSet<long> _existing = [];
    private readonly Dictionary<long, int> _met = [];
    private readonly List<long> _added = [];
    private KnownStudents? _students;
    private int _known;

    public override bool CanRemove => true;

    public override async Task FinishAsync(CancellationToken ct)
    {
        CountAbsent(_existing.Count, _known);
        if (Session.Removed == 0)
        {
            return;
        }

        var semesters = _courses.Semesters.ToList();
        var works = Db.Outcomes.AsNoTracking().Where(o => o.CourseId != null && semesters.Contains(o.SemesterId)).Select(o => new { o.CourseId, o.StudentId }).Distinct();
        await foreach (var work in works.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(work.CourseId!.Value) is { } course && _students!.Find(work.StudentId) is { } student && _existing.Contains(Key(course, student)))
            {
                Session.Problems.Add(ImportProblem.OfFile(ImportProblems.MembershipHasOutcomes, _courses.Code(course), _students.StudentNo(student)));
            }
        }
    }

    public override async Task WriteAsync(ImportWrite write, CancellationToken ct)
    {
        // Course by course, the order of the table's key.
        _added.Sort();
        await write.InsertAsync(_added.Select(Member), ct);
        if (Session.Removed > 0)
        {
            foreach (var bundle in _existing.Select(Member).Chunk(1000))
            {
                await write.RemoveAsync(bundle, ct);
            }
        }
    }

    protected override MembershipRow Read(RowCells cells) => MembershipRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<MembershipRow> rows, CancellationToken ct)
    {
        _students ??= await KnownStudents.LoadAsync(Db, ct);
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && await _courses.LoadAsync(semester, ct))
            {
                await LoadMembersAsync(semester, ct);
            }
        }
    }

    protected override void Judge(MembershipRow row)
    {
        var course = _courses.Find(row, row.Year, row.Term, row.CourseCode);
        var student = _students!.Find(row.StudentNo);
        if (student is null)
        {
            Session.Wrong(row, ImportColumns.StudentNo, row.StudentNo, ImportProblems.UnknownStudent);
        }

        if (course is null || student is null)
        {
            return;
        }

        var key = Key(course.Value, student.Value);
        if (!_met.TryAdd(key, row.Row))
        {
            Session.Problems.Add(ImportProblem.OfRow(row.Row, ImportProblems.DuplicateRow, _met[key]));
        }
        else if (_existing.Remove(key))
        {
            Session.Unchanged++;
        }
        else
        {
            CountAdded(row);
            _added.Add(key);
        }
    }

    private static long Key(int course, int student) => ((long)course << 32) | (uint)student;

    private CourseMember Member(long key) => new(_courses.Id((int)(key >> 32)), _students!.Id((int)(uint)key), Session.School.SchoolId);

    private async Task LoadMembersAsync(SemesterId semester, CancellationToken ct)
    {
        var members = from m in Db.CourseMembers.AsNoTracking()
                      join c in Db.Courses on m.CourseId equals c.Id
                      where c.SemesterId == semester
                      select new { m.CourseId, m.StudentId };
        await foreach (var member in members.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(member.CourseId) is { } course && _students!.Find(member.StudentId) is { } student)
            {
                _existing.Add(Key(course, student));
                _known++;
            }
        }
    }
}
