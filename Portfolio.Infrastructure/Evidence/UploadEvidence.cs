using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Takes one file, sent in one piece, into an item: asks the rules before a byte is read, stores the file, then the row.</summary>
public sealed class UploadEvidence(UploadAdmission admission, UploadQueue queue, Incoming incoming, AcceptUpload accept, TimeProvider clock)
{
    /// <param name="Item">where it goes: an outcome, or whatever else carries files</param>
    /// <param name="UploadId">chosen by the client; repeating it is safe</param>
    /// <param name="Length">bytes announced; none when unknown</param>
    public sealed record Command(ItemId Item, EvidenceKind Kind, Guid UploadId, string? FileName, long? Length);

    /// <returns>
    /// What was accepted; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>, <c>file-*</c>,
    /// <c>quota-exceeded</c>,
    /// <c>too-many-requests</c>, <c>storage-unavailable</c>.
    /// </returns>
    public async Task<Result<UploadReceipt>> ExecuteAsync(Actor actor, Command command, Stream body, CancellationToken ct)
    {
        // Before the line is joined: waiting for a turn must not cost a place at the closing.
        var startedAt = clock.GetUtcNow();
        var admitted = await admission.AdmitAsync(actor, command, startedAt, ct);
        if (admitted.IsRefused || admitted.Value.Already is not null)
        {
            return admitted.IsRefused ? admitted.Error! : admitted.Value.Already!;
        }

        // A turn of its own: the same upload sent twice at once flows twice, and is one file in the end.
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

/// <summary>What the portal acknowledges of an upload.</summary>
/// <param name="FileId">its address under <c>/files</c></param>
/// <param name="Size">bytes</param>
/// <param name="Sha256">64 lower-case hexadecimal digits</param>
/// <param name="AcceptedAt">UTC</param>
public sealed record UploadReceipt(Guid FileId, string FileName, long Size, string Sha256, DateTimeOffset AcceptedAt)
{
    /// <summary>Where its student gets the signed receipt.</summary>
    public string Receipt => $"/files/{FileId}/receipt";

    internal static UploadReceipt Of(EvidenceFile file) => new(file.Id.Value, file.Name, file.Size, file.Sha256, file.AcceptedAt);
}
