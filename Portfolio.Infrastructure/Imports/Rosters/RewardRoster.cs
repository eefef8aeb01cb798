using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Rewards and disciplinary measures. Two alike on one day are one.</summary>
internal sealed class RewardRoster(ImportSession session) : Roster<RewardRow>(session)
{
    private readonly Dictionary<Key, ConductRecordId> _existing = [];
    private readonly Dictionary<Key, int> _met = [];
    private readonly List<ConductRecord> _added = [];
    private readonly HashSet<SchoolYear> _loaded = [];
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
        if (Session.Removed > 0)
        {
            foreach (var bundle in _existing.Values.Chunk(500))
            {
                var wanted = bundle.ToList();
                await write.RemoveAsync(await Db.ConductRecords.Where(r => wanted.Contains(r.Id)).ToListAsync(ct), ct);
            }
        }
    }

    protected override RewardRow Read(RowCells cells) => RewardRow.Read(cells);

    protected override async Task PrepareAsync(IReadOnlyList<RewardRow> rows, CancellationToken ct)
    {
        _students ??= await KnownStudents.LoadAsync(Db, ct);
        foreach (var year in rows.Select(r => r.Year).Where(_loaded.Add).ToList())
        {
            foreach (var record in await Db.ConductRecords.AsNoTracking().Where(r => r.Year == year).ToListAsync(ct))
            {
                _existing[new(record.StudentId, record.Year, record.Kind, record.Text, record.On)] = record.Id;
                _known++;
            }
        }
    }

    protected override void Judge(RewardRow row)
    {
        if (_students!.Find(row.StudentNo) is not { } student)
        {
            Session.Wrong(row, ImportColumns.StudentNo, row.StudentNo, ImportProblems.UnknownStudent);
            return;
        }

        var key = new Key(_students.Id(student), row.Year, row.Kind, row.Text, row.On);
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
            _added.Add(new(new(Session.NewId()), Session.School.SchoolId, key.Student, row.Year, row.Kind, row.Text, row.On));
        }
    }

    private readonly record struct Key(StudentId Student, SchoolYear Year, ConductKind Kind, string Text, DateOnly On);
}
