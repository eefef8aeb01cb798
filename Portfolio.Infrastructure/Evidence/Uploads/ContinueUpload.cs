using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Appends the next chunk to an upload; after the last one it is accepted in the same way as a single-request upload.</summary>
public sealed class ContinueUpload(BegunUploads begun, UploadBytes bytes, UploadQueue queue, AcceptUpload accept, FindUpload find)
{
    /// <param name="Offset">bytes sent before; an empty chunk at the end retries the acceptance</param>
    public sealed record Command(Guid Upload, long Offset, ChunkCheck? Check);

    /// <returns>
    /// The progress; or <c>not-found</c>, <c>not-yours</c>, <c>upload-offset</c>, <c>file-*</c>, <c>quota-exceeded</c>,
    /// <c>window-closed</c>, <c>not-a-draft</c>, <c>too-many-requests</c>, <c>storage-unavailable</c>. A refused file is deleted, unless a
    /// retry may succeed.
    /// </returns>
    public async Task<Result<UploadProgress>> ExecuteAsync(Actor actor, Command command, Stream body, CancellationToken ct)
    {
        // Checked first: somebody else must not be able to stop the owner's request.
        if (begun.Find(command.Upload)?.IsOf(actor) == false)
        {
            return CommonErrors.NotYours;
        }

        using var hold = await begun.Holds.TakeAsync(command.Upload, ct);
        if (begun.Find(command.Upload) is not { } upload)
        {
            return await find.AcceptedAsync(actor, command.Upload, ct) is not { } receipt ? CommonErrors.NotFound
                : command.Offset == receipt.Size ? UploadProgress.Done(receipt)
                : EvidenceErrors.WrongOffset;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, hold.Stopped);
        var turn = await queue.EnterAsync(actor.Account, upload.Id, either.Token);
        if (turn.IsRefused)
        {
            return turn.Error!;
        }

        using (turn.Value)
        {
            // Also when the connection breaks now: an upload that was just running gets its turn back first.
            turn.Value.ComesBack = true;
            var appended = await bytes.AppendAsync(upload, command.Offset, body, command.Check, either.Token);
            var done = appended.IsRefused ? Refuse(upload, appended.Error!) : await TakeAsync(actor, upload, appended.Value);
            turn.Value.ComesBack = begun.Find(upload.Id) is not null;
            return done;
        }
    }

    private async Task<Result<UploadProgress>> TakeAsync(Actor actor, BegunUpload upload, long offset)
    {
        if (offset < upload.Length)
        {
            return new UploadProgress(offset, upload.Length, 0, upload.ExpiresAt, null);
        }

        // All bytes have arrived: from now on neither a closed tab nor a newer request stops it.
        var arrived = await bytes.WholeAsync(upload, CancellationToken.None);
        var accepted = arrived.IsRefused ? arrived.Error! : await AcceptAsync(actor, upload, arrived.Value);
        if (accepted.IsRefused)
        {
            return Refuse(upload, accepted.Error!);
        }

        begun.Remove(upload);
        return UploadProgress.Done(accepted.Value);
    }

    private Error Refuse(BegunUpload upload, Error error)
    {
        if (!error.Is(EvidenceErrors.WrongOffset) && !error.Is(EvidenceErrors.WrongChecksum) && error.Kind != ErrorKind.Unavailable)
        {
            begun.Remove(upload);
        }

        return error;
    }

    private Task<Result<UploadReceipt>> AcceptAsync(Actor actor, BegunUpload upload, IncomingFile arrived)
    {
        var command = new UploadEvidence.Command(upload.Item, upload.Kind, upload.Id, upload.FileName, upload.Length);
        return accept.AcceptAsync(actor, command, arrived, upload.StartedAt, CancellationToken.None);
    }
}
