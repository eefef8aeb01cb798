using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>The school's latest imports, newest first.</summary>
public sealed class ImportHistory(IDbContextFactory<PortfolioDbContext> contexts, ImportFiles files)
{
    public const int Shown = 20;

    /// <returns>The runs; or <c>not-yours</c>.</returns>
    public async Task<Result<ImportHistoryView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var runs = await (
            from run in db.ImportRuns.AsNoTracking()
            join account in db.Accounts on run.By equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby run.At descending, run.Id descending
            select new ImportRunView(
                run.Id, run.Kind, run.FileName, account == null
                    ? null
                    : account.Name, run.At, new(run.Added, run.Changed, run.Unchanged, run.Absent, run.Removed), run.State))
            .Take(Shown).ToListAsync(ct);
        return new ImportHistoryView(runs.ConvertAll(r => r with { Corrections = files.CorrectionsOf(actor.School, r.Id) }));
    }
}

/// <summary>The latest imports, and which of them can be undone.</summary>
public sealed record ImportHistoryView(IReadOnlyList<ImportRunView> Runs)
{
    /// <summary>The latest one that has not been undone.</summary>
    public ImportRunId? Undoable => Runs.FirstOrDefault(r => r.State == ImportState.Imported)?.Id;
}

/// <param name="By">null when it was run on the command line</param>
public sealed record ImportRunView(
    ImportRunId Id, ImportKind Kind, string FileName, string? By, DateTimeOffset At, ImportCounts Counts, ImportState State)
{
    /// <summary>Cells that were corrected on the page; the stored file has the uploaded values.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];
}
