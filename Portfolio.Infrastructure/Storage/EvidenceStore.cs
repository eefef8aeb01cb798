using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Stores and opens evidence: in the configured store and its mirror, if any.</summary>
public sealed class EvidenceStore(StorePair stores, ContentLedger ledger, ILogger<EvidenceStore> log)
{
    /// <summary>Stores a file that has arrived; when it returns, the bytes are durable in the store and its mirror.</summary>
    /// <exception cref="IOException">A store is full or cannot be reached: nothing may be confirmed to the client.</exception>
    public async Task KeepAsync(SchoolId school, IncomingFile file, CancellationToken ct)
    {
        var key = new FileKey(school, file.Content.Sha256);
        await ledger.MarkAsync(key, file.Content.Size, ct);
        if (stores.Mirror is { } mirror)
        {
            await mirror.PutAsync(key, new(file.Path, file.Content.Size, IsSpare: false), ct);
        }

        // Last, because the store may move the temporary file instead of copying it.
        await stores.Store.PutAsync(key, new(file.Path, file.Content.Size, IsSpare: true), ct);
    }

    /// <summary>
    /// Opens the stored bytes, seekable; from the mirror when the store has lost them or does not answer; null when both have.
    /// </summary>
    /// <exception cref="IOException">No store can be reached.</exception>
    public async Task<Stream?> OpenAsync(SchoolId school, string sha256, CancellationToken ct)
    {
        var key = new FileKey(school, sha256);
        if (stores.Mirror is null)
        {
            return await stores.Store.OpenAsync(key, ct);
        }

        try
        {
            if (await stores.Store.OpenAsync(key, ct) is { } bytes)
            {
                return bytes;
            }

            log.LogError("The store has lost {Sha256}: read from the mirror", sha256);
        }
        catch (IOException unreachable)
        {
            log.LogError(unreachable, "The store cannot be reached: {Sha256} is read from the mirror", sha256);
        }

        return await stores.Mirror.OpenAsync(key, ct);
    }
}
