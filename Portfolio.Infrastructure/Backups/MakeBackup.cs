using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Copies database and files while the portal is in use. First the database, as of one instant, then every file that its rows refer
/// to. None of them can be removed meanwhile, because content is kept for at least a day after the last reference to it is gone.
/// </summary>
public sealed class MakeBackup(IDatabaseCopy database, StorePair stores, OtherData other, DataDirectory data, TimeProvider clock)
{
    /// <summary>Adds a backup to a directory; files in earlier backups are not copied again, but their hashes are verified.</summary>
    /// <exception cref="BackupException">The directory cannot be used, or the database cannot be copied.</exception>
    /// <exception cref="IOException">The disk is full or the store cannot be reached; no partial backup remains.</exception>
    public async Task<BackupResult> RunAsync(string directory, CancellationToken ct)
    {
        using var folder = Open(directory) ?? throw new BackupException($"Another backup is being made in {directory}");
        return await RunAsync(folder, ct);
    }

    /// <returns>Null while another process makes a backup there.</returns>
    /// <exception cref="BackupException">The directory would be lost together with the data.</exception>
    internal BackupFolder? Open(string directory)
    {
        var path = Path.GetFullPath(directory) + Path.DirectorySeparatorChar;
        IEnumerable<string> origins = [data.Path, .. stores.All.Select(s => s.Store).OfType<LocalFileStore>().Select(s => s.Root)];
        return origins.FirstOrDefault(o => path.StartsWith(o + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } origin
            ? throw new BackupException($"{directory} lies in {origin}, which it is to outlive: choose a place on another disk")
            : BackupFolder.TryOpen(directory, clock);
    }

    internal async Task<BackupResult> RunAsync(BackupFolder folder, CancellationToken ct)
    {
        // Truncated to seconds, like the folder's name.
        var now = clock.GetUtcNow();
        var takenAt = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond));
        if (Directory.Exists(folder.FolderOf(takenAt)))
        {
            throw new BackupException($"{folder.FolderOf(takenAt)} is there already");
        }

        var place = folder.BeginBackup(takenAt);
        var rows = new Rows(Guid.Empty, default, string.Empty, [], []);
        var copy =
            await database.CopyAsync(
                place, async db => rows = await (database.HasRows ? Rows.ReadAsync(db, ct) : ServersRows.ReadAsync(db, ct)), ct);
        var copied = copy is null ? null : await ItemAsync(place, copy, ct);
        var keys = await other.CopyAsync(place, ct);
        var (fresh, absent) = await CopyFilesAsync(folder, rows.Files, ct);

        // If one of these is missing, nobody loses anything.
        var (freshUnreferenced, lost) = await CopyFilesAsync(folder, rows.Unreferenced, ct);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, takenAt, rows.Installation, rows.Provider, rows.Schema, copied, rows.Tables, keys,
            [.. rows.Files.Except(absent), .. rows.Unreferenced.Except(lost)], absent, rows.Seals);
        await DurableDisk.WriteAsync(Path.Combine(place, BackupFolder.ManifestName), manifest.ToBytes(), ct);
        folder.EndBackup(takenAt);
        return new(takenAt, folder.FolderOf(takenAt), manifest, fresh + freshUnreferenced);
    }

    private async Task<(int Fresh, IReadOnlyList<BackupFile> Absent)> CopyFilesAsync(
        BackupFolder folder, IReadOnlyList<BackupFile> files, CancellationToken ct)
    {
        var (fresh, absent) = (0, new List<BackupFile>());
        foreach (var file in files)
        {
            if ((await folder.Files.ExamineAsync(file.Key, null, ct))?.Sha256 == file.Sha256)
            {
                continue;
            }

            if (await CopyAsync(folder, file.Key, ct))
            {
                fresh++;
            }
            else
            {
                absent.Add(file);
            }
        }

        return (fresh, absent);
    }

    private async Task<bool> CopyAsync(BackupFolder folder, FileKey key, CancellationToken ct)
    {
        foreach (var (_, store) in stores.All)
        {
            await using var bytes = await store.OpenAsync(key, ct);
            if (bytes is not null && await folder.Files.TryPutAsync(key, bytes, ct))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<BackupItem> ItemAsync(string place, string name, CancellationToken ct)
    {
        var content = await ContentHash.OfFileAsync(Path.Combine(place, name), ct);
        return new(name, content.Sha256, content.Size);
    }
}

/// <param name="Folder">where the new backup is</param>
/// <param name="Fresh">number of files that no earlier backup contained</param>
public sealed record BackupResult(DateTimeOffset TakenAt, string Folder, BackupManifest Manifest, int Fresh)
{
    public long Bytes => Manifest.Files.Sum(f => f.Size) + (Manifest.Database?.Size ?? 0);

    /// <summary>Whether it contains everything that the rows refer to.</summary>
    public bool IsComplete => Manifest.Absent.Count == 0;
}
