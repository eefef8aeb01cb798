namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Deletes half-written copies that a crash has left in the stores, once they are older than a day by the disk's clock, since the
/// portal's clock may differ.
/// </summary>
public sealed class Leftovers(DataDirectory data, StorePair stores)
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <returns>How many files were removed.</returns>
    public int Sweep()
    {
        var oldest = DiskNow(data.Folder("incoming")) - Age;
        return stores.All.Select(s => s.Store).OfType<LocalFileStore>().Where(s => Directory.Exists(s.Root))
            .Sum(s => Remove(s.Root, oldest));
    }

    private static int Remove(string folder, DateTime oldest)
    {
        var old = new DirectoryInfo(folder).EnumerateFiles("*" + LocalFileStore.Unfinished, SearchOption.AllDirectories)
            .Where(f => f.LastWriteTimeUtc < oldest).ToList();
        old.ForEach(f => f.Delete());
        return old.Count;
    }

    private static DateTime DiskNow(string folder)
    {
        var probe = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(probe, []);
        var now = File.GetLastWriteTimeUtc(probe);
        File.Delete(probe);
        return now;
    }
}
