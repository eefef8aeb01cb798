using System.Buffers;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Files on the local disk under their SHA-256, one folder a school; identical content is kept once.</summary>
public sealed class LocalFileStore(DataDirectory data)
{
    private const int BufferSize = 81_920;

    /// <summary>Streams a body to disk while counting, hashing and looking at its first bytes; memory stays constant.</summary>
    /// <returns>What was stored; or <c>file-too-large</c>, <c>file-type</c>, <c>file-damaged</c> (empty), with nothing left on disk.</returns>
    public async Task<Result<ReceivedFile>> ReceiveAsync(SchoolId school, EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
    {
        var temporary = Path.Combine(data.Folder("incoming"), Path.GetRandomFileName());
        try
        {
            var received = await WriteAsync(temporary, kind, maxBytes, body, ct);
            if (!received.IsRefused)
            {
                Keep(temporary, PathOf(school, received.Value.Content.Sha256));
            }

            return received;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The stored bytes, seekable; none when they are missing.</summary>
    public Stream? Open(SchoolId school, string sha256)
    {
        var path = PathOf(school, sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true) : null;
    }

    private static async Task<Result<ReceivedFile>> WriteAsync(string path, EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
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

            file.Flush(flushToDisk: true);
            return new ReceivedFile(format, new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), total));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Keep(string temporary, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            File.Move(temporary, path, overwrite: true);
        }
    }

    private string PathOf(SchoolId school, string sha256) =>
        Path.Combine(data.Folder("files"), school.Value.ToString("N"), sha256[..2], sha256[2..4], sha256);
}

/// <summary>A body that has been stored: what it is and how it is known.</summary>
public readonly record struct ReceivedFile(EvidenceFormat Format, StoredContent Content);
