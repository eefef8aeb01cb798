using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portfolio.Infrastructure.Backups;

/// <summary>The contents of one backup, so that a restore can prove that it is complete and unchanged.</summary>
/// <param name="TakenAt">the instant of the database's copy, in UTC</param>
/// <param name="Installation">the installation that was backed up</param>
/// <param name="Provider">the database provider</param>
/// <param name="Schema">the database's last migration</param>
/// <param name="Database">the file name of its copy; null when the server is backed up by its own tools</param>
/// <param name="Tables">row count per table, as copied; null when the server is backed up by its own tools</param>
/// <param name="Data">everything else in the data directory, above all keys</param>
/// <param name="Files">every file that the copied rows refer to, all of them in the backup; with a native database backup also those
/// that its rows may still refer to</param>
/// <param name="Absent">files that neither the store nor the mirror could provide: the backup is incomplete</param>
/// <param name="Seals">with a native database backup: every hundredth seal of the journal, see <see cref="ServersRows"/></param>
public sealed record BackupManifest(
    int Format,
    DateTimeOffset TakenAt,
    Guid Installation,
    DatabaseProvider Provider,
    string Schema,
    BackupItem? Database,
    SortedDictionary<string, long> Tables,
    IReadOnlyList<BackupItem> Data,
    IReadOnlyList<BackupFile> Files,
    IReadOnlyList<BackupFile> Absent,
    IReadOnlyList<NotedSeal>? Seals = null)
{
    /// <summary>The format version that this version of the portal writes and reads.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BackupException">It cannot be read, or was written by a later version.</exception>
    public static async Task<BackupManifest> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var bytes = File.OpenRead(path);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(bytes, Json, ct);
            return manifest is { Format: CurrentFormat }
                ? manifest
                : throw new BackupException($"{path} has a format that this version does not know");
        }
        catch (JsonException e)
        {
            throw new BackupException($"{path} cannot be read: {e.Message}");
        }
    }
}

/// <param name="Path">relative to the backup's folder, or to the data directory; with slashes</param>
/// <param name="Size">bytes</param>
public sealed record BackupItem(string Path, string Sha256, long Size);

/// <param name="Size">bytes</param>
public sealed record BackupFile(Guid School, string Sha256, long Size)
{
    internal Storage.FileKey Key => new(new(School), Sha256);
}

/// <summary>A backup or restore cannot be done; the message says why and what to do.</summary>
public sealed class BackupException(string message) : Exception(message);
