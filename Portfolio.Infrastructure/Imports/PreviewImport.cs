using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Says what a received file would do, and every problem in it; changes nothing.</summary>
public sealed class PreviewImport(IDbContextFactory<PortfolioDbContext> contexts, ImportFiles files, SheetReader sheets, TimeProvider clock)
{
    public sealed record Command(ImportRunId File, ImportOptions Options);

    /// <returns>What would happen; or <c>not-yours</c>, <c>import-file-gone</c>.</returns>
    public async Task<Result<ImportPreview>> ExecuteAsync(Actor actor, Command command, IProgress<ImportProgress>? progress, CancellationToken ct)
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
        var session = new ImportSession(db, school, actor, command.Options, clock.GetUtcNow(), files.Scratch);
        var roster = Rosters.RosterKinds.Create(file.File.Kind, session);
        using var held = roster as IDisposable;
        return await new ImportReading(sheets, session, roster, file).ReadAsync(progress, ct);
    }
}
