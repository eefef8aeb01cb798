using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>One kind of import: checks rows against the school's data, and later writes what it has checked.</summary>
internal interface IRoster
{
    /// <summary>Whether absent rows may be removed on request.</summary>
    bool CanRemove { get; }

    /// <summary>Reads and checks a batch of valid rows.</summary>
    Task TakeAsync(IReadOnlyList<SheetRow> rows, HeaderMatch header, CancellationToken ct);

    /// <summary>Called after the last row: finds absent records, and problems that only the whole file shows.</summary>
    Task FinishAsync(CancellationToken ct);

    /// <summary>Writes what was checked; only for a file without problems, inside the import's single transaction.</summary>
    Task WriteAsync(ImportWrite write, CancellationToken ct);
}

internal abstract class Roster<TRow>(ImportSession session) : IRoster
    where TRow : ImportRow
{
    public abstract bool CanRemove { get; }

    protected ImportSession Session { get; } = session;

    protected PortfolioDbContext Db => Session.Db;

    public async Task TakeAsync(IReadOnlyList<SheetRow> rows, HeaderMatch header, CancellationToken ct)
    {
        Session.Rows?.Take(rows, header);
        var cells = new RowCells(header, TaipeiTime.DayOf(Session.Now), Session.Options.ConfirmsAges);
        var sound = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            cells.Take(row.Number, row.Cells);
            var read = Read(cells);
            if (cells.IsSound)
            {
                sound.Add(read);
            }

            foreach (var problem in cells.Problems)
            {
                Session.Problems.Add(problem);
            }

            foreach (var remark in cells.Remarks)
            {
                Session.Remarks.Add(remark);
            }
        }

        await PrepareAsync(sound, ct);
        foreach (var row in sound)
        {
            Judge(row);
        }
    }

    public abstract Task FinishAsync(CancellationToken ct);

    public abstract Task WriteAsync(ImportWrite write, CancellationToken ct);

    protected abstract TRow Read(RowCells cells);

    /// <summary>Loads, in bulk, what these rows will be compared with.</summary>
    protected abstract Task PrepareAsync(IReadOnlyList<TRow> rows, CancellationToken ct);

    protected abstract void Judge(TRow row);

    protected void CountAdded(TRow row)
    {
        Session.Added++;
        Session.Rows?.Added(row.Row);
    }

    /// <param name="changes">called only when somebody will see the result</param>
    protected void CountChanged(TRow row, Func<IReadOnlyList<CellChange>> changes)
    {
        Session.Changed++;
        Session.Rows?.Changed(row.Row, changes());
    }

    /// <summary>Counts absent rows; when many are to be removed, their number must be confirmed.</summary>
    protected void CountAbsent(int absent, int known)
    {
        const int OneInTwenty = 20;
        Session.Absent = absent;
        if (!Session.Options.RemovesAbsent || !CanRemove)
        {
            return;
        }

        Session.Removed = absent;
        Session.MustConfirm = absent * OneInTwenty > known;
        if (Session.MustConfirm && Session.Options.ConfirmedRemovals != absent)
        {
            Session.Problems.Add(ImportProblem.OfFile(ImportProblems.RemovalsUnconfirmed, absent, known));
        }
    }
}
