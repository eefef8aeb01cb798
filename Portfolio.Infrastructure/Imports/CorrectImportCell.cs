using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>
/// Corrects a cell of an uploaded file, or removes the correction. The file stays unchanged; preview and import read it with the
/// corrections.
/// </summary>
public sealed class CorrectImportCell(ImportFiles files)
{
    /// <param name="Column">the English name of the import's column</param>
    /// <param name="Text">null to remove the correction</param>
    public sealed record Command(ImportRunId File, int Row, string Column, string? Text);

    /// <returns>Done; or <c>not-yours</c>, <c>import-file-gone</c>, <c>import-cell-unknown</c>,
    /// <c>import-correction-too-long</c>, <c>import-corrections-too-many</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        !actor.Is(Roles.Registrar) ? CommonErrors.NotYours
        : await files.FindAsync(actor.School, command.File, ct) is { } file ? Correct(file, command)
        : ImportErrors.FileGone;

    private static Result Correct(HeldFile file, Command command)
    {
        if (command.Row <= 1 || !ImportColumns.Of(file.File.Kind).Any(c => c.Name == command.Column))
        {
            return ImportErrors.CellUnknown;
        }

        if (command.Text?.Length > ImportLimits.CellLength)
        {
            return ImportErrors.CorrectionTooLong;
        }

        var others = file.Corrections.Where(c => (c.Row, c.Column) != (command.Row, command.Column)).ToList();
        if (command.Text is not null && others.Count >= CellCorrection.Most)
        {
            return ImportErrors.TooManyCorrections;
        }

        ImportFiles.Correct(file, command.Text is { } text ? [.. others, new(command.Row, command.Column, Before: null, text)] : others);
        return Result.Done;
    }
}
