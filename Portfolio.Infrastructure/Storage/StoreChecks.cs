namespace Portfolio.Infrastructure.Storage;

internal static class StoreChecks
{
    /// <summary>Reads back what was just put: a service's word that it has kept something is not yet the thing itself.</summary>
    /// <exception cref="IOException">Something else, or nothing, lies there; it has been removed.</exception>
    public static async Task DemandWholeAsync(this IFileStore store, FileKey key, long size, CancellationToken ct)
    {
        var kept = await store.ExamineAsync(key, null, ct);
        if (kept != new StoredContent(key.Sha256, size))
        {
            await store.DeleteAsync(key, CancellationToken.None);
            throw new IOException($"The store kept {kept?.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} of {size} bytes, or other bytes, of {key.Sha256}");
        }
    }

    /// <summary>Hash and size of what lies under a key; none when nothing does.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    public static async Task<StoredContent?> ExamineAsync(this IFileStore store, FileKey key, Pace? pace, CancellationToken ct)
    {
        await using var bytes = await store.OpenAsync(key, ct);
        return bytes is null ? null : await ContentHash.ReadAsync(bytes, ct, pace: pace);
    }
}
