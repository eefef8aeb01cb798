using System.Reflection;
using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Undoes the school's latest import while nothing depends on it.</summary>
public sealed class UndoImport(IDbContextFactory<PortfolioDbContext> contexts, ImportTurns turns, TimeProvider clock)
{
    private static readonly MethodInfo DeleteAdded = typeof(UndoImport)
        .GetMethod(nameof(DeleteAddedAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <param name="Run">the run on screen; null for the latest</param>
    public sealed record Command(ImportRunId? Run);

    /// <returns>The undone run; or <c>not-yours</c>, <c>import-busy</c>, <c>import-nothing-to-undo</c>, <c>conflict</c> (no longer the
    /// latest), <c>import-depended-*</c>.</returns>
    public async Task<Result<ImportKind>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        using var turn = turns.Take(actor.School);
        if (turn is null)
        {
            return ImportErrors.Busy;
        }

        ImportRun? begun = null;
        return await Attempts.RunAsync(() => UndoAsync(actor, command, begun, run => begun = run, ct));
    }

    /// <param name="undone">set by an earlier attempt that was about to commit and got no response</param>
    private async Task<Result<ImportKind>> UndoAsync(
        Actor actor, Command command, ImportRun? undone, Action<ImportRun> begin, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (undone is { } known && await db.ImportRuns.AnyAsync(r => r.Id == known.Id && r.State == ImportState.Undone, ct))
        {
            return known.Kind;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var run = await db.ImportRuns.Where(r => r.State == ImportState.Imported).OrderByDescending(r => r.At).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
        if (run is null || (command.Run is { } wanted && wanted != run.Id))
        {
            return run is null ? ImportErrors.NothingToUndo : CommonErrors.Conflict;
        }

        if (await ImportDependents.FindAsync(db, run.Id, ct) is { } depended)
        {
            return depended;
        }

        var restored = await new ImportRestore(db, run.Id).RestoreAsync(ct);
        if (restored.IsRefused)
        {
            return restored.Error!;
        }

        if (await ImportDependents.FindLeftAsync(db, run.Id, ct) is { } left)
        {
            return left;
        }

        foreach (var type in ImportedRows.Types)
        {
            await (Task<int>)DeleteAdded.MakeGenericMethod(type).Invoke(null, [db, run.Id, ct])!;
        }

        begin(run);
        run.Undo(actor, restored.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return run.Kind;
    }

    private static Task<int> DeleteAddedAsync<T>(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
        where T : class => db.Set<T>().Where(r => EF.Property<ImportRunId?>(r, ImportedRows.Run) == run).ExecuteDeleteAsync(ct);
}
