using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Deletes an uploaded file that will not be imported.</summary>
public sealed class DiscardImportFile(ImportFiles files)
{
    /// <returns>Done, also when there is no such file; or <c>not-yours</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, ImportRunId file, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (await files.FindAsync(actor.School, file, ct) is { } held)
        {
            ImportFiles.Discard(held.Path);
        }

        return Result.Done;
    }
}
