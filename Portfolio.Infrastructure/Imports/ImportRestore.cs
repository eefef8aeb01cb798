using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports.Rosters;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Restores the previous values of changed rows, and inserts removed rows again.</summary>
internal sealed class ImportRestore(PortfolioDbContext db, ImportRunId run)
{
    private const int Bundle = 500;

    private readonly HashSet<HomeroomClassId> _classes = [];

    /// <returns>The homeroom classes concerned; or <c>import-depended-changes</c> when somebody has changed one of the rows
    /// since.</returns>
    public async Task<Result<IReadOnlyList<HomeroomClassId>>> RestoreAsync(CancellationToken ct)
    {
        _classes.UnionWith(
            await db.Enrolments.Where(e => EF.Property<ImportRunId?>(e, ImportedRows.Run) == run).Select(e => e.ClassId).Distinct()
                .ToListAsync(ct));
        var changed = 0;
        for (var last = 0; ; last += Bundle)
        {
            var changes = await db.ImportChanges.AsNoTracking().Where(c => c.RunId == run && c.Number > last && c.Number <= last + Bundle)
                .OrderBy(c => c.Number).ToListAsync(ct);
            if (changes.Count == 0)
            {
                return changed > 0 ? ImportErrors.Depended("changes", changed) : _classes.ToList();
            }

            foreach (var change in changes)
            {
                changed += await RestoreAsync(change, ct) ? 0 : 1;
            }

            if (changed == 0)
            {
                await db.SaveChangesAsync(ct);
            }

            Forget();
        }
    }

    private async Task<bool> RestoreAsync(ImportChange change, CancellationToken ct)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == change.Table);
        var before = RowImage.Read(change.Before);
        if (change.Act == ImportAct.Removed)
        {
            RowImage.AddAgain(db, type, before);
            return true;
        }

        if (await RowImage.FindAsync(db, type, before, ct) is not { } entry || !RowImage.Agrees(entry, RowImage.Read(change.After)))
        {
            return false;
        }

        await RestorePlaceAsync(entry, before, ct);
        RowImage.Restore(entry, before);
        return true;
    }

    /// <summary>When a student goes back to the previous class, the year's outcomes go with them.</summary>
    private async Task RestorePlaceAsync(EntityEntry entry, Dictionary<string, JsonElement> before, CancellationToken ct)
    {
        if (entry.Entity is HomeroomClass led)
        {
            _classes.Add(led.Id);
        }

        if (entry.Entity is not Enrolment enrolment)
        {
            return;
        }

        _classes.Add(enrolment.ClassId);
        if (before.TryGetValue(nameof(Enrolment.ClassId), out var json))
        {
            var former = json.Deserialize<HomeroomClassId>(EventJson.Options);
            _classes.Add(former);
            var semesters = await db.Semesters.Where(s => s.Year == enrolment.Year).Select(s => s.Id).ToListAsync(ct);
            await db.OutcomesFollowAsync(enrolment.StudentId, semesters, former, ct);
        }
    }

    /// <summary>Clears the change tracker except for the run itself, which is saved last.</summary>
    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not ImportRun).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
