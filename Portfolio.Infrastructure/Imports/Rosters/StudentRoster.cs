using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Students, their classes and seats in a school year, and accounts that still need credentials.</summary>
internal sealed class StudentRoster(ImportSession session) : Roster<StudentRow>(session), IDisposable
{
    private readonly Dictionary<string, KnownStudent> _students = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SchoolYear, YearPlaces> _years = [];
    private readonly Spool<StudentPlan> _plans = new(session.Folder);
    private SignInNames? _names;

    public override bool CanRemove => false;

    public override Task FinishAsync(CancellationToken ct)
    {
        var numbers = _students.ToDictionary(s => s.Value.Id, s => s.Key);
        CountAbsent(_years.Values.Sum(y => y.CountAbsent(id => numbers.GetValueOrDefault(id, string.Empty))), known: 0);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ImportWrite write, CancellationToken ct) =>
        new StudentWriter(Session, write).WriteAsync([.. _years.Values.SelectMany(y => y.Founded)], _plans, ct);

    public void Dispose() => _plans.Dispose();

    protected override StudentRow Read(RowCells cells) => StudentRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<StudentRow> rows, CancellationToken ct)
    {
        if (_names is null)
        {
            _names = await SignInNames.LoadAsync(Session, ct);
            await LoadStudentsAsync(ct);
        }

        foreach (var year in rows.Select(r => r.Year).Distinct().Where(y => !_years.ContainsKey(y)).ToList())
        {
            _years[year] = await YearPlaces.LoadAsync(Session, year, ct);
        }
    }

    protected override void Judge(StudentRow row)
    {
        var year = _years[row.Year];
        if (!year.Met.TryAdd(row.StudentNo, row.Row))
        {
            Session.Wrong(row, ImportColumns.StudentNo, row.StudentNo, ImportProblems.DuplicateStudent, year.Met[row.StudentNo]);
            return;
        }

        var known = _students.GetValueOrDefault(row.StudentNo);
        if (known is null && AlikeNumber.Find(row.StudentNo, _students.ContainsKey) is { } alike)
        {
            Session.Wrong(row, ImportColumns.StudentNo, row.StudentNo, ImportProblems.NumberAlike, alike);
            return;
        }

        var student = known ?? new(new(Session.NewId()), row.StudentNo, row.Name, new(), HasAccount: false);
        var isEnrolled = !year.Existing.Remove(student.Id, out var before);
        if (year.Class(row) is not { } homeroomClass)
        {
            return;
        }

        var personal = new PersonalData
        {
            NationalId = row.NationalId.Or(student.Personal.NationalId),
            BirthDate = row.BirthDate.Or(student.Personal.BirthDate),
            Email = row.Email.Or(student.Personal.Email),
        };
        var place =
            new Place(isEnrolled ? new(Session.NewId()) : before.Enrolment, homeroomClass.Id, row.SeatNo, row.Status ?? before.Status);
        year.Seat(row, place);
        var signInName = student.HasAccount ? null : _names!.Take(Session, row, ImportColumns.StudentNo, row.StudentNo);
        var plan = new StudentPlan(
            student.Id, row.StudentNo, row.Name, personal, row.Year.Roc, place, known is null,
            known is not null && (row.Name, personal) != (known.Name, known.Personal), isEnrolled, !isEnrolled
                && place != before, signInName);
        _students[row.StudentNo] = new(student.Id, student.StudentNo, row.Name, personal, HasAccount: true);
        Count(row, plan, () => Changes(plan, student, before, year));
    }

    private static IReadOnlyList<CellChange> Changes(StudentPlan plan, KnownStudent student, Place before, YearPlaces year) =>
    [
        new(ImportColumns.StudentName.Name, student.Name, plan.Name),
        new(ImportColumns.NationalId.Name, student.Personal.NationalId, plan.Personal.NationalId),
        new(ImportColumns.BirthDate.Name, $"{student.Personal.BirthDate:yyyy-MM-dd}", $"{plan.Personal.BirthDate:yyyy-MM-dd}"),
        new(ImportColumns.Email.Name, student.Personal.Email, plan.Personal.Email),
        new(ImportColumns.Class.Name, year.NameOf(before.Class), year.NameOf(plan.Place.Class)),
        new(ImportColumns.SeatNo.Name, $"{before.Seat}", $"{plan.Place.Seat}"),
        new(ImportColumns.Status.Name, ImportWords.Status.Of(before.Status), ImportWords.Status.Of(plan.Place.Status)),
        new(CellChange.Account, string.Empty, plan.SignInName ?? string.Empty),
    ];

    private void Count(StudentRow row, StudentPlan plan, Func<IReadOnlyList<CellChange>> changes)
    {
        if (plan.IsNew || plan.IsEnrolled)
        {
            CountAdded(row);
        }
        else if (plan.IsCorrected || plan.IsMoved || plan.SignInName is not null)
        {
            CountChanged(row, changes);
        }
        else
        {
            Session.Unchanged++;
            return;
        }

        _plans.Add(plan);
    }

    private async Task LoadStudentsAsync(CancellationToken ct)
    {
        var withAccounts = await Db.Accounts.AsNoTracking().Where(a => a.StudentId != null).Select(a => a.StudentId!.Value)
            .ToHashSetAsync(ct);
        await foreach (
            var student in Db.Students.AsNoTracking().Select(s => new { s.Id, s.StudentNo, s.Name, s.Personal }).AsAsyncEnumerable()
                .WithCancellation(ct))
        {
            _students[student.StudentNo] =
                new(student.Id, student.StudentNo, student.Name, student.Personal, withAccounts.Contains(student.Id));
        }
    }

    private sealed record KnownStudent(StudentId Id, string StudentNo, string Name, PersonalData Personal, bool HasAccount);
}
