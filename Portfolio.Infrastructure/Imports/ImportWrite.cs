using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>
/// The writing half of an import: new rows get the run's id, and the previous values of changed and removed rows are stored.
/// </summary>
internal sealed class ImportWrite(
    PortfolioDbContext db, ImportRunId run, SchoolId school, int expected, IProgress<ImportProgress>? progress)
{
    private const int Bundle = 5000;

    private readonly List<ImportChange> _changes = [];
    private int _numbered;
    private int _written;

    public PortfolioDbContext Db => db;

    /// <summary>Inserts new rows with the database's bulk insert.</summary>
    public Task InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct)
        where T : class =>
        db.BulkInsertAsync(Counted(rows), ct, (_, property) => property == ImportedRows.Run ? run : null);

    /// <summary>Saves and clears the change tracker: changes are recorded, and new rows get the run's id.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State == EntityState.Added && entry.Metadata.FindProperty(ImportedRows.Run) is not null)
            {
                entry.Property(ImportedRows.Run).CurrentValue = (ImportRunId?)run;
            }
            else if (entry.State == EntityState.Modified)
            {
                var (before, after) = RowImage.Difference(entry);
                Note(ImportAct.Changed, entry, before, after);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await FlushAsync(atLeast: Bundle, ct);
        Report(1);
    }

    /// <summary>Deletes rows of any type, storing all their values.</summary>
    public async Task RemoveAsync<T>(IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        foreach (var row in rows)
        {
            var entry = db.Entry(row);
            entry.State = EntityState.Deleted;
            Note(ImportAct.Removed, entry, RowImage.Whole(entry), string.Empty);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await FlushAsync(atLeast: Bundle, ct);
    }

    public Task FinishAsync(CancellationToken ct) => FlushAsync(atLeast: 1, ct);

    private void Note(ImportAct act, EntityEntry entry, string before, string after) =>
        _changes.Add(new(run, ++_numbered, school, act, entry.Metadata.ClrType.Name, before, after));

    private async Task FlushAsync(int atLeast, CancellationToken ct)
    {
        if (_changes.Count >= atLeast)
        {
            await db.BulkInsertAsync(_changes, ct);
            _changes.Clear();
        }
    }

    private IEnumerable<T> Counted<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            yield return row;
            Report(1);
        }
    }

    private void Report(int rows)
    {
        _written += rows;
        if (_written % Bundle == 0)
        {
            progress?.Report(new(ImportStage.Writing, _written, expected == 0 ? 1 : Math.Min(1, (double)_written / expected)));
        }
    }
}
