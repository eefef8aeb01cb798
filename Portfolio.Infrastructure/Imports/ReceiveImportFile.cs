using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Receives a roster file for preview; nothing is imported yet.</summary>
public sealed class ReceiveImportFile(ImportFiles files)
{
    /// <param name="Length">announced length in bytes; null when unknown</param>
    public sealed record Command(ImportKind Kind, string FileName, long? Length);

    /// <returns>The file's id; or <c>not-yours</c>, <c>import-too-large</c>, returned before a byte is read when the length is
    /// announced.</returns>
    public async Task<Result<ImportRunId>> ExecuteAsync(Actor actor, Command command, Stream body, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (command.Length > ImportLimits.FileBytes)
        {
            return ImportErrors.TooLarge(ImportLimits.FileBytes);
        }

        var received = await files.ReceiveAsync(actor.School, command.Kind, command.FileName, body, ct);
        return received.IsRefused ? received.Error! : received.Value.Id;
    }
}
