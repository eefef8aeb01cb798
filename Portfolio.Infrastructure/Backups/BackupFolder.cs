using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// A directory of backups: <c>files/</c>, shared by all of them, and one folder per backup, named by its instant, with
/// <c>manifest.json</c>, the database's copy and <c>data/</c>. A folder gets its final name last, so every folder with one is
/// complete. Locked by one process at a time.
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

    /// <summary>Opens and locks the directory for this process, and removes what a crash left unfinished.</summary>
    /// <returns>Null while another process holds the lock.</returns>
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

    /// <summary>The complete backups, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Backups() => Backups(Path);

    /// <inheritdoc cref="Backups()"/>
    public static IReadOnlyList<DateTimeOffset> Backups(string path) =>
    [
        .. new DirectoryInfo(path).EnumerateDirectories().Where(d => File.Exists(System.IO.Path.Combine(d.FullName, ManifestName)))
            .Select(d => BackupInstants.Parse(d.Name)).OfType<DateTimeOffset>().Order(),
    ];

    public string FolderOf(DateTimeOffset takenAt) => FolderOf(Path, takenAt);

    public static string FolderOf(string path, DateTimeOffset takenAt) => System.IO.Path.Combine(path, BackupInstants.NameOf(takenAt));

    /// <summary>Creates the temporary folder in which a backup is built.</summary>
    public string BeginBackup(DateTimeOffset takenAt) => Directory.CreateDirectory(FolderOf(takenAt) + Unfinished).FullName;

    /// <summary>Gives a complete backup its final name.</summary>
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
