using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>What happens to a file that has arrived completely: inspection, storage, the row, the receipt.</summary>
public sealed class AcceptUpload(EvidenceInspector inspector, EvidenceStore store, AttachFiles rows, ScanOrders scans, TimeProvider clock)
{
    /// <returns>What was accepted; or the rule that refuses it, with nothing stored.</returns>
    internal async Task<Result<UploadReceipt>> AcceptAsync(
        Actor actor, UploadEvidence.Command command, IncomingFile arrived, DateTimeOffset startedAt, CancellationToken ct)
    {
        var sound = await inspector.InspectAsync(arrived, ct);
        if (sound.IsRefused)
        {
            return sound.Error!;
        }

        if (!await DiskWrite.TryAsync(() => store.KeepAsync(actor.School, arrived, ct)))
        {
            return EvidenceErrors.StorageUnavailable;
        }

        var upload = new UploadSpan(startedAt, clock.GetUtcNow());
        var file = new EvidenceFile(
            new(Guid.CreateVersion7(upload.CompletedAt)), actor.School, arrived.Format, command.FileName
                ?? string.Empty, arrived.Content, upload, command.UploadId, scans.Initial);

        // The bytes are stored: from now on a closed tab changes nothing.
        var accepted = await rows.AttachAsync(actor, command.Item, file);
        if (!accepted.IsRefused && accepted.Value.FileId == file.Id.Value)
        {
            scans.Order(actor.School, file.Id);
        }

        return accepted;
    }
}
