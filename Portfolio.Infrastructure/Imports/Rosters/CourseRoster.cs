using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>The approved course plan of the file's semesters, with the teachers.</summary>
internal sealed class CourseRoster(ImportSession session) : Roster<CourseRow>(session)
{
    private readonly Dictionary<SemesterId, Dictionary<string, KnownCourse>> _semesters = [];
    private readonly Dictionary<(SemesterId Semester, string Code), int> _met = [];
    private readonly List<CoursePlan> _plans = [];
    private KnownTeachers? _teachers;

    public override bool CanRemove => false;

    public override Task FinishAsync(CancellationToken ct)
    {
        CountAbsent(_semesters.Sum(s => s.Value.Keys.Count(code => !_met.ContainsKey((s.Key, code.ToUpperInvariant())))), known: 0);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ImportWrite write, CancellationToken ct) => new CourseWriter(Session, write).WriteAsync(_plans, ct);

    protected override CourseRow Read(RowCells cells) => CourseRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<CourseRow> rows, CancellationToken ct)
    {
        _teachers ??= await KnownTeachers.LoadAsync(Db, ct);
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && !_semesters.ContainsKey(semester))
            {
                await _teachers.LoadQueuesAsync(Db, semester, Session.Now, ct);
                var courses = await Db.Courses.AsNoTracking().Include(c => c.Teachers).Where(c => c.SemesterId == semester).ToListAsync(ct);
                _semesters[semester] = courses.ToDictionary(c => c.Code, KnownCourse.Of, StringComparer.OrdinalIgnoreCase);
            }
        }
    }

    protected override void Judge(CourseRow row)
    {
        if (Session.Semester(row, row.Year, row.Term) is not { } semester)
        {
            return;
        }

        var key = (semester, row.Code.ToUpperInvariant());
        if (!_met.TryAdd(key, row.Row))
        {
            Session.Wrong(row, ImportColumns.CourseCode, row.Code, ImportProblems.DuplicateCourse, _met[key]);
            return;
        }

        var teachers = _teachers!.Find(Session, row);
        var known = _semesters[semester].GetValueOrDefault(row.Code);
        var facts = new CourseFacts(
            row.Subject,
            row.Credits,
            row.IsCreditBearing ?? known?.Facts.IsCreditBearing ?? true,
            row.IsRequired ?? known?.Facts.IsRequired ?? true,
            row.Grade.Or(known?.Facts.Grade));
        if (known is null)
        {
            CountAdded(row);
            _plans.Add(new(new(Session.NewId()), semester, row.Code, facts, IsNew: true, teachers, []));
            return;
        }

        Compare(row, known, facts, teachers, semester);
    }

    private void Compare(CourseRow row, KnownCourse known, CourseFacts facts, IReadOnlyList<TeacherId> teachers, SemesterId semester)
    {
        var plan =
            new CoursePlan(
                known.Id, semester, row.Code, facts, IsNew: false, [.. teachers.Except(known.Teachers)],
                [.. known.Teachers.Except(teachers)]);
        foreach (var teacher in plan.TeachersGone)
        {
            if (_teachers!.WaitingOf(known.Id, teacher) is > 0 and var waiting)
            {
                Session.Wrong(
                    row, ImportColumns.CourseTeachers, _teachers.NumberOf(teacher), ImportProblems.TeacherHasQueue,
                    _teachers.NameOf(teacher), waiting);
            }
        }

        if (facts == known.Facts && plan.TeachersNew.Count == 0 && plan.TeachersGone.Count == 0)
        {
            Session.Unchanged++;
            return;
        }

        CountChanged(row, () => Changes(known, facts, teachers));
        _plans.Add(plan);
    }

    private IReadOnlyList<CellChange> Changes(KnownCourse known, CourseFacts now, IReadOnlyList<TeacherId> teachers) =>
    [
        new(ImportColumns.Subject.Name, known.Facts.Subject, now.Subject),
        new(ImportColumns.Credits.Name, $"{known.Facts.Credits}", $"{now.Credits}"),
        new(ImportColumns.CreditBearing.Name, ImportWords.YesNo.Of(known.Facts.IsCreditBearing), ImportWords.YesNo.Of(now.IsCreditBearing)),
        new(ImportColumns.Required.Name, ImportWords.Required.Of(known.Facts.IsRequired), ImportWords.Required.Of(now.IsRequired)),
        new(ImportColumns.CourseGrade.Name, $"{known.Facts.Grade}", $"{now.Grade}"),
        new(ImportColumns.CourseTeachers.Name, Numbers(known.Teachers), Numbers(teachers)),
    ];

    private string Numbers(IReadOnlyList<TeacherId> teachers) =>
        string.Join(';', teachers.Select(_teachers!.NumberOf).Order(StringComparer.Ordinal));

    private sealed record KnownCourse(CourseId Id, CourseFacts Facts, IReadOnlyList<TeacherId> Teachers)
    {
        public static KnownCourse Of(Course c) =>
            new(c.Id, new(c.Subject, c.Credits, c.IsCreditBearing, c.IsRequired, c.Grade), [.. c.Teachers.Select(t => t.TeacherId)]);
    }
}

internal sealed record CourseFacts(string Subject, int Credits, bool IsCreditBearing, bool IsRequired, int? Grade);

/// <summary>What a row of the course plan leads to.</summary>
internal sealed record CoursePlan(
    CourseId Course, SemesterId Semester, string Code, CourseFacts Facts, bool IsNew, IReadOnlyList<TeacherId> TeachersNew,
    IReadOnlyList<TeacherId> TeachersGone);
