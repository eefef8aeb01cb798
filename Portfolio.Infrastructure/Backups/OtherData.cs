using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Everything in the data directory besides the database and the files, above all keys. Copied completely into each backup.
/// </summary>
public sealed class OtherData(DataDirectory data, StorePair stores, IDbContextFactory<PortfolioDbContext> contexts)
{
    private const string Folder = "data";

    /// <summary>Copies it into a backup's folder.</summary>
    internal async Task<IReadOnlyList<BackupItem>> CopyAsync(string backup, CancellationToken ct)
    {
        var items = new List<BackupItem>();
        var own = await OwnAsync(ct);
        foreach (
            var file in Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Where(f => !own.Exists(o => IsBelow(f, o)))
                .Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(data.Path, file).Replace('\\', '/');
            items.Add(await DurableCopy.CopyAsync(file, Path.Combine(backup, Folder, path), path, ct));
        }

        return items;
    }

    /// <summary>Restores it.</summary>
    /// <exception cref="BackupException">A copy does not match the manifest.</exception>
    internal async Task RestoreAsync(string backup, IReadOnlyList<BackupItem> items, CancellationToken ct)
    {
        foreach (var item in items)
        {
            if (await DurableCopy.CopyAsync(PathOf(backup, item), DurableCopy.Below(data.Path, item.Path), item.Path, ct) != item)
            {
                throw new BackupException($"{item.Path} is not what the manifest says");
            }
        }
    }

    internal static string PathOf(string backup, BackupItem item) => DurableCopy.Below(Path.Combine(backup, Folder), item.Path);

    /// <summary>What is copied in another way, or not worth copying.</summary>
    private async Task<List<string>> OwnAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        List<string> own =
            [data.File("incoming"), data.File(InstallationMark.Name), data.File(InstallationMark.LockName),
                .. stores.All.Select(s => s.Store).OfType<LocalFileStore>().Select(s => s.Root)];
        if (db.Database.IsSqlite())
        {
            var file = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
            own.AddRange([file, file + "-wal", file + "-shm", file + "-journal"]);
        }

        return own;
    }

    private static bool IsBelow(string file, string place) =>
        file == place || file.StartsWith(place + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
