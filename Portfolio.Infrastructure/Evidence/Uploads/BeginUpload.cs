namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Begins a chunked upload: the rules are checked and its start time is stored before a byte is read.</summary>
public sealed class BeginUpload(UploadAdmission admission, BegunUploads begun, TimeProvider clock)
{
    /// <param name="Upload">target, kind and length</param>
    /// <param name="Sha256">hash of the whole file, in hexadecimal; null when the client could not compute it</param>
    public sealed record Command(UploadEvidence.Command Upload, string? Sha256);

    /// <returns>
    /// The upload, also when it had begun before; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>,
    /// <c>file-too-large</c>, <c>quota-exceeded</c>, <c>conflict</c> when the id is another upload's, <c>too-many-requests</c>,
    /// <c>storage-unavailable</c>.
    /// </returns>
    public async Task<Result<BegunUpload>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var startedAt = clock.GetUtcNow();
        var (item, kind, id, name, length) = command.Upload;
        var upload =
            new BegunUpload(id, actor.School, actor.Account, item, kind, name, length ?? 0, command.Sha256?.ToLowerInvariant(), startedAt);
        if (begun.Find(id) is { } earlier && earlier.IsOf(actor))
        {
            return begun.Begin(upload);
        }

        var admitted = await admission.AdmitAsync(actor, command.Upload, startedAt, ct);
        return admitted.IsRefused ? admitted.Error!
            : admitted.Value.Already is not null ? upload
            : begun.Begin(upload);
    }
}
