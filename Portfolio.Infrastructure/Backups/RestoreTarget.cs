using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>The empty target of a restore: the configured data directory, database and stores.</summary>
public sealed class RestoreTarget(
    IDbContextFactory<PortfolioDbContext> contexts, IDatabaseCopy database, StorePair stores, DataDirectory data, InstallationMark mark)
{
    /// <exception cref="BackupException">The target is not empty, or this version cannot read the backup.</exception>
    internal async Task DemandEmptyAsync(BackupManifest manifest, CancellationToken ct)
    {
        if (Directory.EnumerateFileSystemEntries(data.Path).Any())
        {
            throw new BackupException($"{data.Path} is not empty: a restore overwrites nothing. Name an empty Portfolio:DataDirectory.");
        }

        if (!await database.IsEmptyAsync(ct))
        {
            throw new BackupException("The database is not empty: a restore overwrites nothing");
        }

        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        if (!db.Database.ProviderName!.EndsWith(manifest.Provider.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            throw new BackupException($"The backup is of {manifest.Provider}: set Database:Provider to it");
        }

        if (!db.Database.GetMigrations().Contains(manifest.Schema, StringComparer.Ordinal))
        {
            throw new BackupException(
                $"The backup's schema {manifest.Schema} is not known to this version: "
                + "restore with the version that made it, or a later one");
        }
    }

    /// <summary>Prevents the portal from starting on this target until the restore has finished.</summary>
    internal Task BeginAsync(CancellationToken ct) =>
        DurableDisk.WriteAsync(data.File(InstallationMark.RestoreName), "1\n"u8.ToArray(), ct);

    /// <summary>Writes every file to the store and its mirror, and reads it back.</summary>
    internal async Task PutFilesAsync(LocalFileStore from, BackupManifest manifest, CancellationToken ct)
    {
        foreach (var (place, store) in stores.All)
        {
            foreach (var file in manifest.Files)
            {
                await store.PutAsync(file.Key, new(from.PathOf(file.Key), file.Size, IsSpare: false), ct);
                if ((await store.ExamineAsync(file.Key, null, ct))?.Sha256 != file.Sha256)
                {
                    throw new BackupException($"The {place} did not keep {file.Sha256}");
                }
            }
        }
    }

    internal Task PutDatabaseAsync(string copy, CancellationToken ct) => database.RestoreAsync(copy, ct);

    /// <summary>Marks the target as this installation's and lets the portal start.</summary>
    internal async Task EndAsync(Guid installation, CancellationToken ct)
    {
        await mark.WriteAsync(installation, ct);
        File.Delete(data.File(InstallationMark.RestoreName));
        DurableDisk.FlushDirectory(data.Path);
    }
}
