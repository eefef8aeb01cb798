using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Posts held in the school, a class or a club.</summary>
internal sealed class CadreRoster(ImportSession session) : KeyedRoster<CadreRow, CadreKey, CadreHeld, CadreRole>(session)
{
    private readonly HashSet<SemesterId> _loaded = [];

    protected override CadreRow Read(RowCells cells) => CadreRow.Read(cells);

    protected override async Task LoadAsync(IReadOnlyList<CadreRow> rows, CancellationToken ct)
    {
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && _loaded.Add(semester))
            {
                foreach (var role in await Db.CadreRoles.AsNoTracking().Where(r => r.SemesterId == semester).ToListAsync(ct))
                {
                    Keep(new(role.SemesterId, role.StudentId, role.Level, role.Post), new(role.Id, role.Unit, role.From, role.Until));
                }
            }
        }
    }

    protected override CadreKey? KeyOf(CadreRow row)
    {
        var (semester, student) = (Session.Semester(row, row.Year, row.Term), FindStudent(row, row.StudentNo));
        return semester is { } of && student is { } who ? new(of, Students.Id(who), row.Level, row.Post) : null;
    }

    protected override CadreHeld Says(CadreRow row, CadreHeld held) =>
        held with { Unit = row.Unit.Or(held.Unit) ?? string.Empty, From = row.From.Or(held.From), Until = row.Until.Or(held.Until) };

    protected override CadreRole New(CadreKey key, CadreHeld held) =>
        new(
            new(Session.NewId()), Session.School.SchoolId, key.Student, key.Semester, key.Level, key.Post,
            held.Unit, held.From, held.Until);

    protected override IReadOnlyList<CellChange> Changes(CadreHeld held, CadreHeld now) =>
    [
        new(ImportColumns.Unit.Name, held.Unit, now.Unit),
        new(ImportColumns.From.Name, $"{held.From:yyyy-MM-dd}", $"{now.From:yyyy-MM-dd}"),
        new(ImportColumns.Until.Name, $"{held.Until:yyyy-MM-dd}", $"{now.Until:yyyy-MM-dd}"),
    ];

    protected override async Task<IReadOnlyList<CadreRole>> FindAsync(
        IReadOnlyList<KeyValuePair<CadreKey, CadreHeld>> held, CancellationToken ct)
    {
        var wanted = held.Select(h => h.Value.Id).ToList();
        return await Db.CadreRoles.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
    }

    protected override void Correct(IReadOnlyList<CadreRole> records, IReadOnlyList<KeyValuePair<CadreKey, CadreHeld>> now)
    {
        var held = now.ToDictionary(h => h.Value.Id, h => h.Value);
        foreach (var role in records)
        {
            role.Correct(held[role.Id].Unit, held[role.Id].From, held[role.Id].Until);
        }
    }
}

internal readonly record struct CadreKey(SemesterId Semester, StudentId Student, CadreLevel Level, string Post);

internal readonly record struct CadreHeld(CadreRoleId Id, string Unit, DateOnly? From, DateOnly? Until);
