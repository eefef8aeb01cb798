using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Uploads one file in a single request: checks the rules before a byte is read, stores the file, then saves the row.</summary>
public sealed class UploadEvidence(UploadAdmission admission, UploadQueue queue, Incoming incoming, AcceptUpload accept, TimeProvider clock)
{
    /// <param name="Item">the target: an outcome, or another kind of item</param>
    /// <param name="UploadId">chosen by the client, so that a retry is safe</param>
    /// <param name="Length">announced length in bytes; null when unknown</param>
    public sealed record Command(ItemId Item, EvidenceKind Kind, Guid UploadId, string? FileName, long? Length);

    /// <returns>
    /// What was accepted; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>, <c>file-*</c>,
    /// <c>quota-exceeded</c>, <c>too-many-requests</c>, <c>storage-unavailable</c>.
    /// </returns>
    public async Task<Result<UploadReceipt>> ExecuteAsync(Actor actor, Command command, Stream body, CancellationToken ct)
    {
        // Before joining the queue: waiting there must not make an upload late.
        var startedAt = clock.GetUtcNow();
        var admitted = await admission.AdmitAsync(actor, command, startedAt, ct);
        if (admitted.IsRefused || admitted.Value.Already is not null)
        {
            return admitted.IsRefused ? admitted.Error! : admitted.Value.Already!;
        }

        // A queue entry of its own: if the same upload is sent twice at once, both are received, and they become one file.
        var turn = await queue.EnterAsync(actor.Account, Guid.CreateVersion7(startedAt), ct);
        if (turn.IsRefused)
        {
            return turn.Error!;
        }

        using (turn.Value)
        {
            var received = await incoming.ReceiveAsync(command.Kind, admitted.Value.MaxBytes, body, ct);
            if (received.IsRefused)
            {
                return received.Error!;
            }

            using var arrived = received.Value;
            return await accept.AcceptAsync(actor, command, arrived, startedAt, ct);
        }
    }
}

/// <summary>The portal's confirmation of an upload.</summary>
/// <param name="FileId">the last segment of its URL under <c>/files</c></param>
/// <param name="Size">bytes</param>
/// <param name="Sha256">64 lower-case hexadecimal digits</param>
/// <param name="AcceptedAt">UTC</param>
public sealed record UploadReceipt(Guid FileId, string FileName, long Size, string Sha256, DateTimeOffset AcceptedAt)
{
    /// <summary>Where the student can download the signed receipt.</summary>
    public string Receipt => $"/files/{FileId}/receipt";

    internal static UploadReceipt Of(EvidenceFile file) => new(file.Id.Value, file.Name, file.Size, file.Sha256, file.AcceptedAt);
}
