namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>The progress of an upload: unfinished, or the file that it has become.</summary>
public sealed class FindUpload(IDbContextFactory<PortfolioDbContext> contexts, BegunUploads begun, UploadQueue queue)
{
    /// <returns>Its progress with its position in the queue; or <c>not-found</c>, also for another person's and for an expired
    /// one.</returns>
    public async Task<Result<UploadProgress>> ReadAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (begun.Find(id)?.IsOf(actor) == false)
        {
            return CommonErrors.NotFound;
        }

        using (await begun.Holds.TakeAsync(id, ct))
        {
            if (begun.Find(id) is not { } upload)
            {
                return await AcceptedAsync(actor, id, ct) is { } receipt ? UploadProgress.Done(receipt) : CommonErrors.NotFound;
            }

            var turn = queue.Ask(actor.Account, id);
            return turn.IsRefused ? turn.Error!
                : new UploadProgress(new FileInfo(begun.PathOf(upload)).Length, upload.Length, turn.Value, upload.ExpiresAt, null);
        }
    }

    /// <summary>
    /// The file that an upload of this student has become; null when it is unfinished, or the file was removed from its item.
    /// </summary>
    internal async Task<UploadReceipt?> AcceptedAsync(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var file = await db.EvidenceFiles.AsNoTracking().FirstOrDefaultAsync(f => f.UploadId == id && f.StudentId == actor.Student, ct);
        return file is null ? null : UploadReceipt.Of(file);
    }
}

/// <param name="Offset">bytes received and safely stored</param>
/// <param name="Length">bytes of the whole file</param>
/// <param name="Queue">0 when it may send now; otherwise its position in the queue</param>
/// <param name="ExpiresAt">when an unfinished one expires; null for an accepted one</param>
/// <param name="Receipt">the accepted file; null while it is unfinished</param>
public sealed record UploadProgress(long Offset, long Length, int Queue, DateTimeOffset? ExpiresAt, UploadReceipt? Receipt)
{
    internal static UploadProgress Done(UploadReceipt receipt) => new(receipt.Size, receipt.Size, 0, null, receipt);
}
