namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// The key of stored bytes: a school and their SHA-256 (64 lower-case hexadecimal digits). Identical content is stored once per
/// school.
/// </summary>
public readonly record struct FileKey(SchoolId School, string Sha256)
{
    /// <summary>The key as an object's name: <c>school/ab/cd/hash</c>.</summary>
    public string Path => $"{School.Value:N}/{Sha256[..2]}/{Sha256[2..4]}/{Sha256}";

    /// <returns>The key of such a path; null for any other file.</returns>
    public static FileKey? Parse(string path) =>
        path.Split('/') is [var school, _, _, var sha256] && Guid.TryParseExact(school, "N", out var id) && IsSha256(sha256)
            && new FileKey(new(id), sha256) is var key && key.Path == path
            ? key
            : null;

    private static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>An object as a store lists it; its size is in bytes.</summary>
public readonly record struct StoredObject(FileKey Key, long Size, DateTimeOffset WrittenAt);

/// <summary>A complete file on the local disk that is to be stored.</summary>
/// <param name="Size">bytes</param>
/// <param name="IsSpare">whether nobody needs or changes it afterwards: a store on the same volume may move it instead of
/// copying</param>
public readonly record struct LocalCopy(string Path, long Size, bool IsSpare);

/// <summary>A place that stores bytes under their hash: a disk, or an object storage service.</summary>
public interface IFileStore
{
    /// <summary>
    /// Stores the bytes; when it returns they are durable and intact. Repeating it changes nothing, except that it repairs a damaged
    /// copy.
    /// </summary>
    /// <exception cref="IOException">The store is full, cannot be reached or did not store what it was given: nothing may be
    /// confirmed.</exception>
    Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct);

    /// <summary>
    /// Opens the stored bytes, seekable; only what is read is fetched. Null when they are missing. The caller disposes the stream.
    /// </summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken ct);

    /// <summary>Deletes the bytes; succeeds also when they do not exist.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task DeleteAsync(FileKey key, CancellationToken ct);

    /// <summary>Everything in the store, in no particular order.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct);
}
