using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>Copies small files durably and hashes them on the way.</summary>
internal static class DurableCopy
{
    /// <returns>The copy under the name given.</returns>
    public static async Task<BackupItem> CopyAsync(string from, string to, string name, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var source =
            new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var content = await ContentHash.ReadAsync(source, ct, target);
        target.Flush(flushToDisk: true);
        return new(name, content.Sha256, content.Size);
    }

    /// <summary>Resolves a path from a manifest, which must not lead out of its folder.</summary>
    /// <exception cref="BackupException">The path leads out of the folder.</exception>
    public static string Below(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new BackupException($"The manifest names '{path}', which leads out of {folder}");
    }
}
