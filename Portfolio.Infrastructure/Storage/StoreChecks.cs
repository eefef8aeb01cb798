namespace Portfolio.Infrastructure.Storage;

internal static class StoreChecks
{
    /// <summary>
    /// Stores a copy where there is no intact one, and reads it back: a service's confirmation does not prove that it has stored the
    /// bytes. A bad result is left for the next upload to replace: deleting it could delete what a concurrent upload has just
    /// repaired.
    /// </summary>
    /// <exception cref="IOException">The copy does not match the key, or the store did not store it.</exception>
    public static async Task PutAndReadBackAsync(this IFileStore store, FileKey key, LocalCopy copy, Func<Task> put, CancellationToken ct)
    {
        var content = new StoredContent(key.Sha256, copy.Size);
        if (await ContentHash.OfFileAsync(copy.Path, ct) != content)
        {
            throw new IOException($"What was to be kept is not {key.Sha256}");
        }

        if (await store.ExamineAsync(key, null, ct) == content)
        {
            return;
        }

        await put();
        if (await store.ExamineAsync(key, null, ct) is var kept && kept != content)
        {
            throw new IOException(
                $"The store kept {kept?.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} "
                + $"of {copy.Size} bytes, or other bytes, of {key.Sha256}");
        }
    }

    /// <summary>Hash and size of the bytes under a key; null when there are none.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    public static async Task<StoredContent?> ExamineAsync(this IFileStore store, FileKey key, Pace? pace, CancellationToken ct)
    {
        await using var bytes = await store.OpenAsync(key, ct);
        return bytes is null ? null : await ContentHash.ReadAsync(bytes, ct, pace: pace);
    }
}
