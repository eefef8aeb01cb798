using System.Buffers;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Where bytes wait, on the local disk, until they are whole, known and accepted.</summary>
public sealed class Incoming(DataDirectory data)
{
    private const int BufferSize = 81_920;

    /// <summary>Streams a body to disk while counting, hashing and looking at its first bytes; memory stays constant.</summary>
    /// <returns>What has arrived; or <c>file-too-large</c>, <c>file-type</c>, <c>file-damaged</c> (empty), with nothing left on disk.</returns>
    public async Task<Result<IncomingFile>> ReceiveAsync(EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
    {
        var path = Path.Combine(data.Folder("incoming"), Path.GetRandomFileName());
        var received = default(Result<IncomingFile>);
        try
        {
            received = await WriteAsync(path, kind, maxBytes, body, ct);
            return received;
        }
        finally
        {
            if (received.IsRefused || received == default)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<Result<IncomingFile>> WriteAsync(string path, EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = await body.ReadAtLeastAsync(buffer, FileSignature.Length, throwOnEndOfStream: false, ct);
            if (size == 0)
            {
                return EvidenceErrors.Damaged;
            }

            if (FileSignature.Detect(buffer.AsSpan(0, Math.Min(size, FileSignature.Length))) is not { } format || format.Kind() != kind)
            {
                return EvidenceErrors.WrongType(kind);
            }

            long total = 0;
            for (var count = size; count > 0; count = await body.ReadAsync(buffer, ct))
            {
                total += count;
                if (total > maxBytes)
                {
                    return EvidenceErrors.TooLarge(maxBytes);
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), ct);
            }

            return new IncomingFile(path, format, new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), total));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>A body that has arrived whole: where it waits, what it is and how it is known. Disposing it removes the waiting copy.</summary>
public sealed record IncomingFile(string Path, EvidenceFormat Format, StoredContent Content) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
