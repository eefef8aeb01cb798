using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>A school year's classes and their seats, before and after the file.</summary>
internal sealed class YearPlaces
{
    private readonly ImportSession _session;
    private readonly SchoolYear _year;
    private readonly Dictionary<string, KnownClass> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(HomeroomClassId Class, int Seat), (int Row, string StudentNo)> _seats = [];
    private bool _hasClasses;

    private YearPlaces(ImportSession session, SchoolYear year) => (_session, _year) = (session, year);

    /// <summary>Existing places for which no row has been read yet.</summary>
    public Dictionary<StudentId, Place> Existing { get; } = [];

    /// <summary>Row numbers by student.</summary>
    public Dictionary<string, int> Met { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<HomeroomClass> Founded => _classes.Values.Where(c => c.IsNew)
        .Select(c => new HomeroomClass(c.Id, _session.School.SchoolId, _year, c.Grade, c.Name, homeroomTeacher: null));

    public static async Task<YearPlaces> LoadAsync(ImportSession session, SchoolYear year, CancellationToken ct)
    {
        var places = new YearPlaces(session, year);
        foreach (var c in await session.Db.Classes.AsNoTracking().Where(c => c.Year == year).ToListAsync(ct))
        {
            places._classes[c.Name] = new(c.Id, c.Name, c.Grade, IsNew: false);
            places._hasClasses = true;
        }

        await foreach (var e in session.Db.Enrolments.AsNoTracking().Where(e => e.Year == year)
            .Select(e => new { e.Id, e.StudentId, e.ClassId, e.SeatNo, e.Status }).AsAsyncEnumerable().WithCancellation(ct))
        {
            places.Existing[e.StudentId] = new(e.Id, e.ClassId, e.SeatNo, e.Status);
        }

        return places;
    }

    /// <summary>Also the name of a class that the file creates.</summary>
    public string NameOf(HomeroomClassId homeroomClass) => _classes.Values.FirstOrDefault(c => c.Id == homeroomClass)?.Name ?? string.Empty;

    /// <returns>The row's class; null, with a problem recorded, when it does not exist and may not be created.</returns>
    public KnownClass? Class(StudentRow row)
    {
        if (!_classes.TryGetValue(row.Class, out var known))
        {
            if (_hasClasses && !_session.Options.FoundsClasses)
            {
                _session.Wrong(row, ImportColumns.Class, row.Class, ImportProblems.UnknownClass, _year.Roc);
                return null;
            }

            known = _classes[row.Class] = new(new(_session.NewId()), row.Class, row.Grade, IsNew: true);
        }

        if (known.Grade != row.Grade)
        {
            _session.Wrong(row, ImportColumns.Grade, row.Class, ImportProblems.ClassOfOtherGrade, known.Name, known.Grade);
            return null;
        }

        return known;
    }

    /// <summary>Assigns a seat; records a problem when another row has it already.</summary>
    public void Seat(StudentRow row, Place place)
    {
        if (EnrolmentStatuses.Present.Contains(place.Status) && !_seats.TryAdd((place.Class, place.Seat), (row.Row, row.StudentNo)))
        {
            var (other, studentNo) = _seats[(place.Class, place.Seat)];
            _session.Wrong(row, ImportColumns.SeatNo, $"{place.Seat}", ImportProblems.SeatTaken, studentNo, other);
        }
    }

    /// <summary>Counts students who are not in the file, and records who in the file has the seat of one of them.</summary>
    public int CountAbsent(Func<StudentId, string> studentNo)
    {
        var absent = 0;
        foreach (var (student, place) in Existing.Where(e => EnrolmentStatuses.Present.Contains(e.Value.Status)))
        {
            absent++;
            if (_seats.TryGetValue((place.Class, place.Seat), out var taken))
            {
                _session.Problems.Add(
                    new(taken.Row, _session.NameOf(ImportColumns.SeatNo), $"{place.Seat}", ImportProblems.SeatTaken, studentNo(student))
                    { Wording = ImportProblems.SeatHeld });
            }
        }

        return absent;
    }
}

internal sealed record KnownClass(HomeroomClassId Id, string Name, int Grade, bool IsNew);

/// <summary>A student's class and seat in a school year.</summary>
internal readonly record struct Place(EnrolmentId Enrolment, HomeroomClassId Class, int Seat, EnrolmentStatus Status);
