using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Files on a local disk under their SHA-256: <c>school/ab/hash</c>. A school has at most 256 folders, which soon exist, so storing a
/// file rarely has to create and flush one first. Files stored as <c>school/ab/cd/hash</c> stay there. A backup folder is also such a
/// store.
/// </summary>
public sealed class LocalFileStore(string root, TimeProvider clock) : IFileStore
{
    private const int BufferSize = 81_920;

    /// <summary>The suffix of files that are still being written.</summary>
    internal const string Unfinished = ".part";

    /// <summary>Folders whose directory entries are known to be durable.</summary>
    private readonly ConcurrentDictionary<string, bool> _durable = new(StringComparer.Ordinal);

    /// <summary>The root folder of the store.</summary>
    public string Root => root;

    public async Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct)
    {
        var path = PathOf(key);
        MakeFolderOf(path);
        if (await IsWholeAsync(path, key, ct))
        {
            // Another upload may have created the name a moment ago and not flushed it yet.
            DurableDisk.FlushDirectory(Path.GetDirectoryName(path)!);
            return;
        }

        var temporary = Temporary(path);
        try
        {
            if (copy.IsSpare && DurableDisk.TryLink(copy.Path, temporary))
            {
                DurableDisk.FlushFile(temporary);
            }
            else
            {
                await using var source = Read(copy.Path);
                if ((await WriteAsync(source, temporary, ct)).Sha256 != key.Sha256)
                {
                    throw new IOException($"What was to be kept is not {key.Sha256}");
                }
            }

            DurableDisk.Rename(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Stores a stream's bytes if they match the key.</summary>
    /// <returns>False when they do not match; then nothing has changed.</returns>
    public async Task<bool> TryPutAsync(FileKey key, Stream bytes, CancellationToken ct)
    {
        var path = PathOf(key);
        MakeFolderOf(path);
        var temporary = Temporary(path);
        try
        {
            if ((await WriteAsync(bytes, temporary, ct)).Sha256 != key.Sha256)
            {
                return false;
            }

            DurableDisk.Rename(temporary, path);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream?>(Read(PathOf(key)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(FileKey key, CancellationToken ct)
    {
        if (File.Exists(PathOf(key)))
        {
            File.Delete(PathOf(key));
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        foreach (var school in Directory.Exists(root) ? new DirectoryInfo(root).EnumerateDirectories() : [])
        {
            foreach (var file in school.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                ct.ThrowIfCancellationRequested();
                if (KeyOf(file) is { } key)
                {
                    yield return new(key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
                }
            }
        }
    }

    /// <summary>The path of the stored bytes, or where they belong when they do not exist.</summary>
    internal string PathOf(FileKey key)
    {
        var (path, earlier) =
            (Path.Combine(root, key.School.Value.ToString("N"), key.Sha256[..2], key.Sha256), Path.Combine(root, key.Path));
        return !File.Exists(path) && File.Exists(earlier) ? earlier : path;
    }

    private FileKey? KeyOf(FileInfo file)
    {
        var path = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
        return path.Split('/') is [var school, { Length: 2 } folder, { Length: > 4 } hash]
            && hash.StartsWith(folder, StringComparison.Ordinal)
            ? FileKey.Parse($"{school}/{folder}/{hash[2..4]}/{hash}")
            : FileKey.Parse(path);
    }

    /// <summary>A folder that another upload has just created may not be durable yet, so it is not enough that it exists.</summary>
    private void MakeFolderOf(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var flushed = new List<string>();
        for (
            var folder = Path.GetDirectoryName(path)!; folder.Length >= Path.TrimEndingDirectorySeparator(root).Length
                && !_durable.ContainsKey(folder); folder = Path.GetDirectoryName(folder)!)
        {
            DurableDisk.FlushDirectory(Path.GetDirectoryName(folder)!);
            flushed.Add(folder);
        }

        flushed.ForEach(f => _durable.TryAdd(f, true));
    }

    private static async Task<bool> IsWholeAsync(string path, FileKey key, CancellationToken ct) =>
        File.Exists(path) && (await ContentHash.OfFileAsync(path, ct)).Sha256 == key.Sha256;

    private static async Task<StoredContent> WriteAsync(Stream bytes, string path, CancellationToken ct)
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var content = await ContentHash.ReadAsync(bytes, ct, target);
        target.Flush(flushToDisk: true);
        return content;
    }

    private static FileStream Read(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);

    private string Temporary(string path) => $"{path}.{Guid.CreateVersion7(clock.GetUtcNow()):N}{Unfinished}";
}
