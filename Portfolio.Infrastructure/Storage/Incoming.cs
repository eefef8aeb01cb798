using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Where received bytes are kept, on the local disk, until the file is complete, inspected and accepted.</summary>
public sealed class Incoming(DataDirectory data)
{
    private const int BufferSize = 65_536;

    private const int FlushedAtOnce = 1_048_576;

    private readonly ConcurrentDictionary<string, byte> _underWay = [];

    internal string Folder { get; } = data.Folder("incoming");

    /// <summary>Streams a body to disk while counting, hashing and checking its first bytes, in constant memory.</summary>
    /// <returns>
    /// What has arrived; or <c>file-too-large</c>, <c>file-type</c>, <c>file-damaged</c> (empty), <c>storage-unavailable</c>, with nothing
    /// left on disk.
    /// </returns>
    public async Task<Result<IncomingFile>> ReceiveAsync(EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
    {
        var path = Path.Combine(Folder, Path.GetRandomFileName());
        _underWay[path] = 0;
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
                Forget(path);
            }
        }
    }

    /// <summary>Deletes files that no request is working on and no unfinished upload owns: leftovers of a killed process.</summary>
    /// <returns>How many files were removed.</returns>
    internal int Sweep(Func<string, bool> isKept)
    {
        var left = Directory.EnumerateFiles(Folder).Where(path => !_underWay.ContainsKey(path) && !isKept(path)).ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }

    internal void Forget(string path)
    {
        File.Delete(path);
        _underWay.TryRemove(path, out _);
    }

    private async Task<Result<IncomingFile>> WriteAsync(string path, EvidenceKind kind, long maxBytes, Stream body, CancellationToken ct)
    {
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

            // On Unix every file write blocks: an asynchronous one would only run on another thread, with two thread switches per
            // chunk.
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var (total, begun) = (0L, 0L);
            for (var count = size; count > 0; count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct))
            {
                if (total + count > maxBytes)
                {
                    return EvidenceErrors.TooLarge(maxBytes);
                }

                hash.AppendData(buffer, 0, count);
                if (!DiskWrite.Try(() => RandomAccess.Write(file, buffer.AsSpan(0, count), total)))
                {
                    return EvidenceErrors.StorageUnavailable;
                }

                total += count;
                if (total - begun >= FlushedAtOnce)
                {
                    DurableDisk.BeginFlush(file, begun, total - begun);
                    begun = total;
                }
            }

            DurableDisk.BeginFlush(file, begun, total - begun);
            return new IncomingFile(path, format, new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), total))
            { Owner = this };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>A completely received body: its temporary file, format and hash. Disposing it deletes the temporary file.</summary>
public sealed record IncomingFile(string Path, EvidenceFormat Format, StoredContent Content) : IDisposable
{
    internal Incoming? Owner { get; init; }

    public void Dispose() => Owner?.Forget(Path);
}
