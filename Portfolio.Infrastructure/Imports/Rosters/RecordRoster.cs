using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Marks and credits.</summary>
internal sealed class RecordRoster(ImportSession session) : Roster<RecordRow>(session)
{
    private const int Kinds = 4;

    private readonly KnownCourses _courses = new(session);
    private readonly Dictionary<(int Course, long Student), Mark> _existing = [];
    private readonly Dictionary<(int Course, long Student), int> _met = [];
    private readonly List<((int Course, long Student) Key, Mark Mark)> _added = [];
    private readonly List<Mark> _changed = [];
    private KnownStudents? _students;
    private int _known;

    public override bool CanRemove => true;

    public override Task FinishAsync(CancellationToken ct)
    {
        CountAbsent(_existing.Count, _known);
        return Task.CompletedTask;
    }

    public override async Task WriteAsync(ImportWrite write, CancellationToken ct)
    {
        await write.InsertAsync(_added.Select(Record), ct);
        foreach (var bundle in _changed.Chunk(500))
        {
            var marks = bundle.ToDictionary(m => m.Id);
            foreach (var record in await LoadAsync(marks.Keys, ct))
            {
                record.Correct(marks[record.Id].Score, marks[record.Id].IsEarned);
            }

            await write.SaveAsync(ct);
        }

        if (Session.Removed > 0)
        {
            foreach (var bundle in _existing.Values.Chunk(500))
            {
                await write.RemoveAsync(await LoadAsync(bundle.Select(m => m.Id), ct), ct);
            }
        }
    }

    protected override RecordRow Read(RowCells cells) => RecordRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<RecordRow> rows, CancellationToken ct)
    {
        _students ??= await KnownStudents.LoadAsync(Db, ct);
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && await _courses.LoadAsync(semester, ct))
            {
                await LoadRecordsAsync(semester, ct);
            }
        }
    }

    protected override void Judge(RecordRow row)
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

        var key = (course.Value, ((long)student.Value * Kinds) + (int)row.Kind);
        if (!_met.TryAdd(key, row.Row))
        {
            Session.Problems.Add(ImportProblem.OfRow(row.Row, ImportProblems.DuplicateRow, _met[key]));
            return;
        }

        Compare(row, key);
    }

    private void Compare(RecordRow row, (int Course, long Student) key)
    {
        if (!_existing.Remove(key, out var mark))
        {
            CountAdded(row);
            _added.Add((key, new(default, row.Score.Value, row.IsEarned.Value)));
            return;
        }

        var now = mark with { Score = row.Score.Or(mark.Score), IsEarned = row.IsEarned.Or(mark.IsEarned) };
        if (now == mark)
        {
            Session.Unchanged++;
        }
        else
        {
            CountChanged(row, () =>
            [
                new(ImportColumns.Score.Name, $"{mark.Score:0.##}", $"{now.Score:0.##}"),
                new(ImportColumns.Earned.Name, Word(mark.IsEarned), Word(now.IsEarned)),
            ]);
            _changed.Add(now);
        }
    }

    private static string Word(bool? isEarned) => isEarned is { } known ? ImportWords.YesNo.Of(known) : string.Empty;

    private CourseRecord Record(((int Course, long Student) Key, Mark Mark) added) => new(
        new(Session.NewId()),
        Session.School.SchoolId,
        _courses.Id(added.Key.Course),
        _students!.Id((int)(added.Key.Student / Kinds)),
        (CourseRecordKind)(added.Key.Student % Kinds),
        added.Mark.Score,
        added.Mark.IsEarned);

    private Task<List<CourseRecord>> LoadAsync(IEnumerable<CourseRecordId> ids, CancellationToken ct)
    {
        var wanted = ids.ToList();
        return Db.CourseRecords.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
    }

    private async Task LoadRecordsAsync(SemesterId semester, CancellationToken ct)
    {
        var records = from r in Db.CourseRecords.AsNoTracking()
                      join c in Db.Courses on r.CourseId equals c.Id
                      where c.SemesterId == semester
                      select new { r.Id, r.CourseId, r.StudentId, r.Kind, r.Score, r.IsEarned };
        await foreach (var record in records.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(record.CourseId) is { } course && _students!.Find(record.StudentId) is { } student)
            {
                _existing[(course, ((long)student * Kinds) + (int)record.Kind)] = new(record.Id, record.Score, record.IsEarned);
                _known++;
            }
        }
    }

    private readonly record struct Mark(CourseRecordId Id, decimal? Score, bool? IsEarned);
}
