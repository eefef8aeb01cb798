namespace Portfolio.Infrastructure.Storage;

/// <summary>Where stored bytes lie: a school and their SHA-256 (64 lower-case hexadecimal digits). Identical content is kept once a school.</summary>
public readonly record struct FileKey(SchoolId School, string Sha256);

/// <summary>What a store says it holds; size in bytes.</summary>
public readonly record struct StoredObject(FileKey Key, long Size, DateTimeOffset WrittenAt);

/// <summary>A place that keeps bytes under their hash: a disk, or a service that stores objects.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes of a local file; when it returns they are durable. Repeating it changes nothing.</summary>
    /// <exception cref="IOException">The store is full or cannot be reached; nothing half written can be found under the key.</exception>
    Task PutAsync(FileKey key, string localPath, CancellationToken ct);

    /// <summary>The stored bytes, seekable; none when they are missing. Whoever receives them disposes them.</summary>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken ct);

    /// <summary>Forgets the bytes; done also when they were not there.</summary>
    Task DeleteAsync(FileKey key, CancellationToken ct);

    /// <summary>Everything the store holds, in no order.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct);
}
