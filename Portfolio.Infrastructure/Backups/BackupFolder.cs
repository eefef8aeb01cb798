using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// A directory of backups: <c>files/</c>, shared by all of them, and a folder for each, named by its instant, with <c>manifest.json</c>,
/// the database's copy and <c>data/</c>. A folder gets its name last, so that whatever has one is whole. Held by one process at a time.
/// </summary>
internal sealed class BackupFolder : IDisposable
{
    public const string ManifestName = "manifest.json";

    private const string Unfinished = ".part";

    private readonly FileStream _lock;

    private BackupFolder(string path, FileStream held, TimeProvider clock)
    {
        (Path, _lock) = (path, held);
        Files = new(System.IO.Path.Combine(path, "files"), clock);
    }

    public string Path { get; }

    public LocalFileStore Files { get; }

    /// <summary>Opens it for this process alone, and removes what a crash has left unfinished.</summary>
    /// <returns>None while another process holds it.</returns>
    public static BackupFolder? TryOpen(string path, TimeProvider clock)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        FileStream held;
        try
        {
            held = new(System.IO.Path.Combine(full, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(full, ".lock")))
        {
            return null;
        }

        var folder = new BackupFolder(full, held, clock);
        folder.RemoveUnfinished();
        return folder;
    }

    /// <summary>The backups that are whole, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Backups() => Backups(Path);

    /// <inheritdoc cref="Backups()"/>
    public static IReadOnlyList<DateTimeOffset> Backups(string path) =>
    [
        .. new DirectoryInfo(path).EnumerateDirectories().Where(d => File.Exists(System.IO.Path.Combine(d.FullName, ManifestName)))
            .Select(d => BackupInstants.Parse(d.Name)).OfType<DateTimeOffset>().Order(),
    ];

    public string FolderOf(DateTimeOffset takenAt) => FolderOf(Path, takenAt);

    public static string FolderOf(string path, DateTimeOffset takenAt) => System.IO.Path.Combine(path, BackupInstants.NameOf(takenAt));

    /// <summary>Where a backup is made until it is whole.</summary>
    public string BeginBackup(DateTimeOffset takenAt) => Directory.CreateDirectory(FolderOf(takenAt) + Unfinished).FullName;

    /// <summary>Gives a whole backup its name.</summary>
    public void EndBackup(DateTimeOffset takenAt)
    {
        DurableDisk.FlushDirectory(FolderOf(takenAt) + Unfinished);
        Directory.Move(FolderOf(takenAt) + Unfinished, FolderOf(takenAt));
        DurableDisk.FlushDirectory(Path);
    }

    public void Dispose() => _lock.Dispose();

    private void RemoveUnfinished()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path, "*" + Unfinished).ToList())
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (
            var file in Directory.Exists(Files.Root)
                ? Directory.EnumerateFiles(Files.Root, "*" + Unfinished, SearchOption.AllDirectories).ToList()
                : [])
        {
            File.Delete(file);
        }
    }
}
