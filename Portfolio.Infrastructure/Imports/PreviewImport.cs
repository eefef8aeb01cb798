using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Reports what an uploaded file would change, and every problem in it, without changing anything.</summary>
public sealed class PreviewImport(IDbContextFactory<PortfolioDbContext> contexts, ImportFiles files, SheetReader sheets, TimeProvider clock)
{
    /// <param name="ListsRows">whether to store the added and changed rows for <see cref="PreviewRows"/></param>
    public sealed record Command(ImportRunId File, ImportOptions Options, bool ListsRows = false);

    /// <returns>What would happen; or <c>not-yours</c>, <c>import-file-gone</c>.</returns>
    public async Task<Result<ImportPreview>> ExecuteAsync(
        Actor actor, Command command, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (await files.FindAsync(actor.School, command.File, ct) is not { } file)
        {
            return ImportErrors.FileGone;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var school = await db.Schools.AsNoTracking().SingleAsync(ct);
        using var rows = command.ListsRows ? new RowLists(file.Path) : null;
        var session = new ImportSession(db, school, actor, command.Options, clock.GetUtcNow(), files.Scratch) { Rows = rows };
        var roster = Rosters.RosterKinds.Create(file.File.Kind, session);
        using var held = roster as IDisposable;
        var preview = await new ImportReading(sheets, session, roster, file).ReadAsync(progress, ct);
        if (!preview.Corrections.SequenceEqual(file.Corrections))
        {
            // From now on the list has the file's original values of these cells.
            ImportFiles.Correct(file, preview.Corrections);
        }

        return preview;
    }
}
