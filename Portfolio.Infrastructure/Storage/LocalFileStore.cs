using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Files on a local disk under their SHA-256, one folder a school.</summary>
public sealed class LocalFileStore(string root, TimeProvider clock) : IFileStore
{
    private const int BufferSize = 81_920;

    public async Task PutAsync(FileKey key, string localPath, CancellationToken ct)
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.CreateVersion7(clock.GetUtcNow()):N}.part";
        try
        {
            await CopyAsync(localPath, temporary, ct);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(
            File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true) : null);
    }

    public Task DeleteAsync(FileKey key, CancellationToken ct)
    {
        File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        foreach (var school in Directory.Exists(root) ? new DirectoryInfo(root).EnumerateDirectories() : [])
        {
            foreach (var file in school.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Name.Length == 64))
            {
                ct.ThrowIfCancellationRequested();
                yield return new(new(new(Guid.ParseExact(school.Name, "N")), file.Name), file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
            }
        }
    }

    private static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        await using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        await source.CopyToAsync(target, BufferSize, ct);
        target.Flush(flushToDisk: true);
    }

    private string PathOf(FileKey key) => Path.Combine(root, key.School.Value.ToString("N"), key.Sha256[..2], key.Sha256[2..4], key.Sha256);
}
