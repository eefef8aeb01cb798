using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Infrastructure.Imports;

/// <summary>
/// Imports an uploaded file, all of it or nothing: reads and checks it first, then writes in one transaction, so that others wait for
/// the writing only. After a connection loss or a deadlock, the file is read and checked again.
/// </summary>
public sealed class RunImport(
    IDbContextFactory<PortfolioDbContext> contexts, ImportFiles files, SheetReader sheets, ImportTurns turns, TimeProvider clock)
{
    /// <returns>What was changed, or the problems that prevented it; or <c>not-yours</c>, <c>import-busy</c>,
    /// <c>import-file-gone</c>, <c>conflict</c>.</returns>
    public async Task<Result<ImportPreview>> ExecuteAsync(
        Actor actor, PreviewImport.Command command, IProgress<ImportProgress>? progress, CancellationToken ct)
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

        if (await files.FindAsync(actor.School, command.File, ct) is not { } file)
        {
            return ImportErrors.FileGone;
        }

        ImportPreview? judged = null;
        var imported = await Attempts.RunAsync<ImportPreview>(async () =>
        {
            // A commit whose response was lost.
            if (judged is { IsSound: true } && await files.IsImportedAsync(actor.School, file.Id, ct))
            {
                return judged;
            }

            await using var db = await contexts.OpenAsync(actor.School, ct);
            var school = await db.Schools.AsNoTracking().SingleAsync(ct);
            var session = new ImportSession(db, school, actor, command.Options, clock.GetUtcNow(), files.Scratch);
            var roster = Rosters.RosterKinds.Create(file.File.Kind, session);
            using var held = roster as IDisposable;
            judged = await new ImportReading(sheets, session, roster, file).ReadAsync(progress, ct);
            return judged.IsSound ? await WriteAsync(session, roster, file, judged, progress, ct) : judged;
        });
        if (imported is { IsRefused: false, Value.IsSound: true })
        {
            files.Keep(actor.School, file.Id);
        }

        return imported;
    }

    private async Task<Result<ImportPreview>> WriteAsync(
        ImportSession session, IRoster roster, HeldFile file, ImportPreview judged, IProgress<ImportProgress>? progress,
        CancellationToken ct)
    {
        var db = session.Db;
        var write = new ImportWrite(db, file.Id, session.School.SchoolId, judged.Counts.Added + judged.Counts.Changed, progress);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await roster.WriteAsync(write, ct);
            await write.FinishAsync(ct);
            db.ImportRuns.Add(new(file.Id, file.File, session.Actor, judged.Counts, [.. session.Classes], session.Now));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (Overtaking.Is(e) && !Overtaking.IsVictim(e))
        {
            // Somebody saved the same rows since the check; or this very import was committed and its response was lost.
            return await files.IsImportedAsync(session.Actor.School, file.Id, ct) ? judged : CommonErrors.Conflict;
        }

        return judged;
    }
}
