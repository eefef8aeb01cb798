using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Deletes an uploaded file that will not be imported.</summary>
public sealed class DiscardImportFile(ImportFiles files)
{
    /// <returns>Done, also when there is no such file; or <c>not-yours</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, ImportRunId file, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!actor.Is(Roles.Registrar))
        {
            return Task.FromResult<Result>(CommonErrors.NotYours);
        }

        if (files.Find(actor.School, file) is { } held)
        {
            ImportFiles.Discard(held);
        }

        return Task.FromResult(Result.Done);
    }
}
