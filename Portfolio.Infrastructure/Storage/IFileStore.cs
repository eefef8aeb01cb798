namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Where stored bytes lie: a school and their SHA-256 (64 lower-case hexadecimal digits). Identical content is kept once a school.
/// </summary>
public readonly record struct FileKey(SchoolId School, string Sha256)
{
    /// <summary>The key as an object's name: <c>school/ab/cd/hash</c>.</summary>
    public string Path => $"{School.Value:N}/{Sha256[..2]}/{Sha256[2..4]}/{Sha256}";

    /// <returns>The key behind such a path; none when something else lies there.</returns>
    public static FileKey? Parse(string path) =>
        path.Split('/') is [var school, _, _, var sha256] && Guid.TryParseExact(school, "N", out var id) && IsSha256(sha256)
            && new FileKey(new(id), sha256) is var key && key.Path == path
            ? key
            : null;

    private static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>What a store says it holds; size in bytes.</summary>
public readonly record struct StoredObject(FileKey Key, long Size, DateTimeOffset WrittenAt);

/// <summary>Whole bytes on the local disk that are to be kept.</summary>
/// <param name="Size">bytes</param>
/// <param name="IsSpare">nobody changes them or needs them afterwards: a store on the same volume may take them instead of copying</param>
public readonly record struct LocalCopy(string Path, long Size, bool IsSpare);

/// <summary>A place that keeps bytes under their hash: a disk, or a service that stores objects.</summary>
public interface IFileStore
{
    /// <summary>
    /// Keeps the bytes; when it returns they are durable and whole. Repeating it changes nothing, and makes a damaged copy whole.
    /// </summary>
    /// <exception cref="IOException">The store is full, cannot be reached or did not keep what it was given: nothing may be
    /// acknowledged.</exception>
    Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct);

    /// <summary>
    /// The stored bytes, seekable, of which only what is read is fetched; none when they are missing. Whoever receives them disposes them.
    /// </summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken ct);

    /// <summary>Forgets the bytes; done also when they were not there.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task DeleteAsync(FileKey key, CancellationToken ct);

    /// <summary>Everything the store holds, in no order.</summary>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct);
}
