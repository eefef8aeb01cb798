namespace Portfolio.Infrastructure.Storage;

/// <summary>What the product asks to keep and to open evidence: the configured store, and its mirror when there is one.</summary>
public sealed class EvidenceStore(IFileStore store)
{
    /// <summary>Keeps a file that has arrived; when it returns, the bytes are durable wherever they must be.</summary>
    public Task KeepAsync(SchoolId school, IncomingFile file, CancellationToken ct) => store.PutAsync(new(school, file.Content.Sha256), file.Path, ct);

    /// <summary>The stored bytes, seekable; none when they are missing.</summary>
    public Task<Stream?> OpenAsync(SchoolId school, string sha256, CancellationToken ct) => store.OpenAsync(new(school, sha256), ct);
}
