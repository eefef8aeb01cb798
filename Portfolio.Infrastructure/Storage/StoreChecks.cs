namespace Portfolio.Infrastructure.Storage;

internal static class StoreChecks
{
    /// <summary>
    /// Puts a copy where it is not yet whole, and reads it back: a service's word that it has kept something is not yet the thing itself.
    /// What turns out wrong is left there for the next put to replace: removing it could remove what another upload has just put right.
    /// </summary>
    /// <exception cref="IOException">The copy is not what the key says, or the store did not keep it.</exception>
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

    /// <summary>Hash and size of what lies under a key; none when nothing does.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    public static async Task<StoredContent?> ExamineAsync(this IFileStore store, FileKey key, Pace? pace, CancellationToken ct)
    {
        await using var bytes = await store.OpenAsync(key, ct);
        return bytes is null ? null : await ContentHash.ReadAsync(bytes, ct, pace: pace);
    }
}
