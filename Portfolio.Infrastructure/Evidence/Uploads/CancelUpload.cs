namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Deletes an upload that the client no longer wants, including its bytes.</summary>
public sealed class CancelUpload(BegunUploads begun, UploadQueue queue)
{
    /// <returns>Done; or <c>not-found</c>, also when it has been accepted as a file, <c>not-yours</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (begun.Find(id)?.IsOf(actor) == false)
        {
            return CommonErrors.NotYours;
        }

        using (await begun.Holds.TakeAsync(id, ct))
        {
            if (begun.Find(id) is not { } upload)
            {
                return CommonErrors.NotFound;
            }

            begun.Remove(upload);
            queue.Forget(id);
            return Result.Done;
        }
    }
}
