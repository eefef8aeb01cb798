using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Says what a received file would do, and every problem in it; changes nothing.</summary>
public sealed class PreviewImport(IDbContextFactory<PortfolioDbContext> contexts, ImportFiles files, SheetReader sheets, TimeProvider clock)
{
    /// <param name="ListsRows">keeps which rows are added and changed, for <see cref="PreviewRows"/></param>
    public sealed record Command(ImportRunId File, ImportOptions Options, bool ListsRows = false);

    /// <returns>What would happen; or <c>not-yours</c>, <c>import-file-gone</c>.</returns>
    public async Task<Result<ImportPreview>> ExecuteAsync(
        Actor actor, Command command, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (files.Find(actor.School, command.File) is not { } file)
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
            // From now on the list says what the file had in these cells.
            ImportFiles.Correct(file, preview.Corrections);
        }

        return preview;
    }
}
