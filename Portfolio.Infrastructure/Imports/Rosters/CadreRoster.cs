using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Posts held in the school, a class or a club.</summary>
internal sealed class CadreRoster(ImportSession session) : Roster<CadreRow>(session)
{
    private readonly Dictionary<Key, Held> _existing = [];
    private readonly Dictionary<Key, int> _met = [];
    private readonly List<CadreRole> _added = [];
    private readonly List<Held> _changed = [];
    private readonly HashSet<SemesterId> _loaded = [];
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
        await write.InsertAsync(_added, ct);
        foreach (var bundle in _changed.Chunk(500))
        {
            var held = bundle.ToDictionary(h => h.Id);
            foreach (var role in await LoadAsync(held.Keys, ct))
            {
                role.Correct(held[role.Id].Unit, held[role.Id].From, held[role.Id].Until);
            }

            await write.SaveAsync(ct);
        }

        if (Session.Removed > 0)
        {
            foreach (var bundle in _existing.Values.Chunk(500))
            {
                await write.RemoveAsync(await LoadAsync(bundle.Select(h => h.Id), ct), ct);
            }
        }
    }

    protected override CadreRow Read(RowCells cells) => CadreRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<CadreRow> rows, CancellationToken ct)
    {
        _students ??= await KnownStudents.LoadAsync(Db, ct);
        foreach (var (year, term) in rows.Select(r => (r.Year, r.Term)).Distinct())
        {
            if (Session.FindSemester(year, term) is { } semester && _loaded.Add(semester))
            {
                foreach (var role in await Db.CadreRoles.AsNoTracking().Where(r => r.SemesterId == semester).ToListAsync(ct))
                {
                    _existing[new(role.SemesterId, role.StudentId, role.Level, role.Post)] = new(role.Id, role.Unit, role.From, role.Until);
                    _known++;
                }
            }
        }
    }

    protected override void Judge(CadreRow row)
    {
        var semester = Session.Semester(row, row.Year, row.Term);
        var student = _students!.Find(row.StudentNo);
        if (student is null)
        {
            Session.Wrong(row, ImportColumns.StudentNo, row.StudentNo, ImportProblems.UnknownStudent);
        }

        if (semester is null || student is null)
        {
            return;
        }

        var key = new Key(semester.Value, _students.Id(student.Value), row.Level, row.Post);
        if (!_met.TryAdd(key, row.Row))
        {
            Session.Problems.Add(ImportProblem.OfRow(row.Row, ImportProblems.DuplicateRow, _met[key]));
            return;
        }

        Compare(row, key);
    }

    private void Compare(CadreRow row, Key key)
    {
        if (!_existing.Remove(key, out var held))
        {
            CountAdded(row);
            _added.Add(new(new(Session.NewId()), Session.School.SchoolId, key.Student, key.Semester, row.Level, row.Post, row.Unit.Value ?? string.Empty, row.From.Value, row.Until.Value));
            return;
        }

        var now = held with { Unit = row.Unit.Or(held.Unit), From = row.From.Or(held.From), Until = row.Until.Or(held.Until) };
        if (now == held)
        {
            Session.Unchanged++;
        }
        else
        {
            CountChanged(row, () =>
            [
                new(ImportColumns.Unit.Name, held.Unit, now.Unit),
                new(ImportColumns.From.Name, $"{held.From:yyyy-MM-dd}", $"{now.From:yyyy-MM-dd}"),
                new(ImportColumns.Until.Name, $"{held.Until:yyyy-MM-dd}", $"{now.Until:yyyy-MM-dd}"),
            ]);
            _changed.Add(now);
        }
    }

    private Task<List<CadreRole>> LoadAsync(IEnumerable<CadreRoleId> ids, CancellationToken ct)
    {
        var wanted = ids.ToList();
        return Db.CadreRoles.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
    }

    private readonly record struct Key(SemesterId Semester, StudentId Student, CadreLevel Level, string Post);

    private sealed record Held(CadreRoleId Id, string Unit, DateOnly? From, DateOnly? Until);
}
