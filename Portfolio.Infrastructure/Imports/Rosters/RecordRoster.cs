using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Marks and credits.</summary>
internal sealed class RecordRoster(ImportSession session) : KeyedRoster<RecordRow, RecordKey, Mark, CourseRecord>(session)
{
    private readonly KnownCourses _courses = new(session);

    protected override RecordRow Read(RowCells cells) => RecordRow.Read(cells);

    protected override async Task LoadAsync(IReadOnlyList<RecordRow> rows, CancellationToken ct)
    {
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && await _courses.LoadAsync(semester, ct))
            {
                await LoadRecordsAsync(semester, ct);
            }
        }
    }

    protected override RecordKey? KeyOf(RecordRow row)
    {
        var (course, student) = (_courses.Find(row, row.Year, row.Term, row.CourseCode), FindStudent(row, row.StudentNo));
        return course is { } of && student is { } who ? new(of, who, row.Kind) : null;
    }

    protected override Mark Says(RecordRow row, Mark held) =>
        held with { Score = row.Score.Or(held.Score), IsEarned = row.IsEarned.Or(held.IsEarned) };

    protected override CourseRecord New(RecordKey key, Mark held) =>
        new(
            new(Session.NewId()), Session.School.SchoolId, _courses.Id(key.Course), Students.Id(key.Student), key.Kind, held.Score,
            held.IsEarned);

    protected override IReadOnlyList<CellChange> Changes(Mark held, Mark now) =>
    [
        new(ImportColumns.Score.Name, $"{held.Score:0.##}", $"{now.Score:0.##}"),
        new(ImportColumns.Earned.Name, Word(held.IsEarned), Word(now.IsEarned)),
    ];

    protected override async Task<IReadOnlyList<CourseRecord>> FindAsync(
        IReadOnlyList<KeyValuePair<RecordKey, Mark>> held, CancellationToken ct)
    {
        var wanted = held.Select(h => h.Value.Id).ToList();
        return await Db.CourseRecords.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
    }

    protected override void Correct(IReadOnlyList<CourseRecord> records, IReadOnlyList<KeyValuePair<RecordKey, Mark>> now)
    {
        var marks = now.ToDictionary(m => m.Value.Id, m => m.Value);
        foreach (var record in records)
        {
            record.Correct(marks[record.Id].Score, marks[record.Id].IsEarned);
        }
    }

    private static string Word(bool? isEarned) => isEarned is { } known ? ImportWords.YesNo.Of(known) : string.Empty;

    private async Task LoadRecordsAsync(SemesterId semester, CancellationToken ct)
    {
        var records = from r in Db.CourseRecords.AsNoTracking()
                      join c in Db.Courses on r.CourseId equals c.Id
                      where c.SemesterId == semester
                      select new { r.Id, r.CourseId, r.StudentId, r.Kind, r.Score, r.IsEarned };
        await foreach (var record in records.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (_courses.Find(record.CourseId) is { } course && Students.Find(record.StudentId) is { } student)
            {
                Keep(new(course, student, record.Kind), new(record.Id, record.Score, record.IsEarned));
            }
        }
    }
}

/// <summary>A mark of a student in a course; course and student by their indexes among the known ones.</summary>
internal readonly record struct RecordKey(int Course, int Student, CourseRecordKind Kind);

internal readonly record struct Mark(CourseRecordId Id, decimal? Score, bool? IsEarned);
