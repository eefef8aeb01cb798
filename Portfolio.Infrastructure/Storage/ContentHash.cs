using System.Buffers;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Computes SHA-256 and size of a stream in constant memory.</summary>
internal static class ContentHash
{
    private const int BufferSize = 81_920;

    /// <summary>Reads to the end.</summary>
    /// <param name="to">a stream to copy the bytes to, if any</param>
    /// <param name="pace">a limit on the reading speed, if any</param>
    public static async Task<StoredContent> ReadAsync(Stream from, CancellationToken ct, Stream? to = null, Pace? pace = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            for (var count = await from.ReadAsync(buffer, ct); count > 0; count = await from.ReadAsync(buffer, ct))
            {
                size += count;
                hash.AppendData(buffer, 0, count);
                if (to is not null)
                {
                    await to.WriteAsync(buffer.AsMemory(0, count), ct);
                }

                if (pace is not null)
                {
                    await pace.TakeAsync(count, ct);
                }
            }

            return new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The hash and size of a file.</summary>
    public static async Task<StoredContent> OfFileAsync(string path, CancellationToken ct)
    {
        await using var file =
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        return await ReadAsync(file, ct);
    }
}
