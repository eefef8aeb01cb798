using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Files on a local disk under their SHA-256, one folder a school. A folder of a backup is one too.</summary>
public sealed class LocalFileStore(string root, TimeProvider clock) : IFileStore
{
    private const int BufferSize = 81_920;

    /// <summary>How the names end of what is still being written.</summary>
    internal const string Unfinished = ".part";

    /// <summary>Folders known to survive a power cut; those that hold the files themselves are too many to remember.</summary>
    private readonly ConcurrentDictionary<string, bool> _durable = new(StringComparer.Ordinal);

    /// <summary>The folder under which everything lies.</summary>
    public string Root => root;

    public async Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct)
    {
        var path = PathOf(key);
        MakeFolderOf(path);
        if (await IsWholeAsync(path, key, ct))
        {
            // Another upload may have given it its name a moment ago and not yet flushed it.
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

    /// <summary>Keeps the bytes of a stream when they are what the key says.</summary>
    /// <returns>Not when they are something else; then nothing has changed.</returns>
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
                if (FileKey.Parse(Path.GetRelativePath(root, file.FullName).Replace('\\', '/')) is { } key)
                {
                    yield return new(key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
                }
            }
        }
    }

    internal string PathOf(FileKey key) => Path.Combine(root, key.Path);

    /// <summary>A folder that another upload has just made may not be durable yet: existing is not enough.</summary>
    private void MakeFolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var flushed = new List<string>();
        for (var above = Path.GetDirectoryName(folder)!; ; above = Path.GetDirectoryName(above)!)
        {
            DurableDisk.FlushDirectory(above);
            if (above.Length < root.Length || _durable.ContainsKey(above))
            {
                break;
            }

            flushed.Add(above);
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
