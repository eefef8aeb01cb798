using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Rewards and disciplinary measures. Two identical ones on the same day count as one.</summary>
internal sealed class RewardRoster(ImportSession session) : KeyedRoster<RewardRow, RewardKey, ConductRecordId, ConductRecord>(session)
{
    private readonly HashSet<SchoolYear> _loaded = [];

    protected override RewardRow Read(RowCells cells) => RewardRow.Read(cells);

    protected override async Task LoadAsync(IReadOnlyList<RewardRow> rows, CancellationToken ct)
    {
        foreach (var year in rows.Select(r => r.Year).Where(_loaded.Add).ToList())
        {
            foreach (var record in await Db.ConductRecords.AsNoTracking().Where(r => r.Year == year).ToListAsync(ct))
            {
                Keep(new(record.StudentId, record.Year, record.Kind, record.Text, record.On), record.Id);
            }
        }
    }

    protected override RewardKey? KeyOf(RewardRow row) =>
        FindStudent(row, row.StudentNo) is { } student ? new(Students.Id(student), row.Year, row.Kind, row.Text, row.On) : null;

    /// <summary>The key holds all the data.</summary>
    protected override ConductRecordId Says(RewardRow row, ConductRecordId held) => held;

    protected override ConductRecord New(RewardKey key, ConductRecordId held) =>
        new(new(Session.NewId()), Session.School.SchoolId, key.Student, key.Year, key.Kind, key.Text, key.On);

    protected override async Task<IReadOnlyList<ConductRecord>> FindAsync(
        IReadOnlyList<KeyValuePair<RewardKey, ConductRecordId>> held, CancellationToken ct)
    {
        var wanted = held.Select(h => h.Value).ToList();
        return await Db.ConductRecords.Where(r => wanted.Contains(r.Id)).ToListAsync(ct);
    }
}

internal readonly record struct RewardKey(StudentId Student, SchoolYear Year, ConductKind Kind, string Text, DateOnly On);
