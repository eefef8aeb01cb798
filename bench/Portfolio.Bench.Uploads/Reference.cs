using System.Diagnostics;
using System.Security.Cryptography;

namespace Portfolio.Bench.Uploads;

/// <summary>The minimum work for the same bytes: hash them, write them, wait until they are on disk; all at once.</summary>
internal static class Reference
{
    private const int BufferSize = 81_920;

    public static async Task<TimeSpan> CopyAsync(string folder, byte[][] files)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(files.Select((file, i) => Task.Run(() => CopyAsync(Path.Combine(folder, i.ToString(System.Globalization.CultureInfo.InvariantCulture)), file))));
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task CopyAsync(string path, byte[] file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        for (var at = 0; at < file.Length; at += BufferSize)
        {
            var piece = file.AsMemory(at, Math.Min(BufferSize, file.Length - at));
            hash.AppendData(piece.Span);
            await to.WriteAsync(piece);
        }

        to.Flush(flushToDisk: true);
    }
}
