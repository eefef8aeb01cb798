using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>Restores a backup into an empty installation: verifies it, copies it, and verifies the copy.</summary>
public sealed class RestoreBackup(IDbContextFactory<PortfolioDbContext> contexts, RestoreTarget target, OtherData other, TimeProvider clock)
{
    /// <param name="at">which backup; null for the latest</param>
    /// <exception cref="BackupException">The target is not empty, or the backup does not match its manifest: nothing was written, or
    /// nothing that the portal would start on.</exception>
    public async Task<BackupManifest> RunAsync(string directory, DateTimeOffset? at, CancellationToken ct)
    {
        if (!Directory.Exists(directory) || BackupFolder.Backups(directory) is not { Count: > 0 } backups)
        {
            throw new BackupException($"There is no backup in {directory}");
        }

        var backup = BackupFolder.FolderOf(directory, at ?? backups[^1]);
        if (!File.Exists(Path.Combine(backup, BackupFolder.ManifestName)))
        {
            throw new BackupException(
                $"There is no backup {Path.GetFileName(backup)} in {directory}; there are "
                + string.Join(", ", backups.Select(b => Path.GetFileName(BackupFolder.FolderOf(directory, b)))));
        }

        var manifest = await BackupManifest.ReadAsync(Path.Combine(backup, BackupFolder.ManifestName), ct);
        await target.DemandEmptyAsync(manifest, ct);
        var files = new LocalFileStore(Path.Combine(Path.GetFullPath(directory), "files"), clock);
        await DemandWholeAsync(backup, files, manifest, ct);
        await target.BeginAsync(ct);
        await target.PutFilesAsync(files, manifest, ct);
        await other.RestoreAsync(backup, manifest.Data, ct);
        await target.PutDatabaseAsync(manifest.Database is { } copy ? DurableCopy.Below(backup, copy.Path) : string.Empty, ct);
        await DemandSameRowsAsync(manifest, ct);
        await target.EndAsync(manifest.Installation, ct);
        return manifest;
    }

    private static async Task DemandWholeAsync(string backup, LocalFileStore files, BackupManifest manifest, CancellationToken ct)
    {
        var wrong = new List<string>();
        IEnumerable<(string Path, BackupItem Item)> items = manifest.Data.Select(d => (OtherData.PathOf(backup, d), d));
        foreach (var (path, item) in manifest.Database is { } copy ? items.Prepend((DurableCopy.Below(backup, copy.Path), copy)) : items)
        {
            if (!File.Exists(path) || (await ContentHash.OfFileAsync(path, ct)).Sha256 != item.Sha256)
            {
                wrong.Add(item.Path);
            }
        }

        foreach (var file in manifest.Files)
        {
            if ((await files.ExamineAsync(file.Key, null, ct))?.Sha256 != file.Sha256)
            {
                wrong.Add(file.Sha256);
            }
        }

        if (wrong.Count > 0)
        {
            throw new BackupException($"The backup is damaged; missing or changed: {string.Join(", ", wrong)}");
        }
    }

    private async Task DemandSameRowsAsync(BackupManifest manifest, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var differing = manifest.Database is null
            ? await ServersRows.DifferencesAsync(db, manifest, ct)
            : await CountsAsync(db, manifest, ct);
        if (differing.Count > 0)
        {
            throw new BackupException($"The database is not the one of the backup: {string.Join(", ", differing)}");
        }
    }

    /// <summary>Counted in the same snapshot in which they were copied.</summary>
    private static async Task<List<string>> CountsAsync(PortfolioDbContext db, BackupManifest manifest, CancellationToken ct)
    {
        var now = await TableCounts.ReadAsync(db, manifest.Tables.Keys, ct);
        return [.. manifest.Tables.Where(t => now[t.Key] != t.Value).Select(t => $"{t.Key} has {now[t.Key]} rows instead of {t.Value}")];
    }
}
