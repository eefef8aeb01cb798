namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Removes what crashes and broken lines have left: bodies that never became whole, and half-written copies. Older than a day by the disk's own
/// clock, since the portal's may be another.
/// </summary>
/// <param name="wanted">whoever still needs waiting files (a paused upload) says which, by their full path</param>
public sealed class Leftovers(DataDirectory data, StorePair stores, IEnumerable<StillWanted> wanted)
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <returns>How many files were removed.</returns>
    public int Sweep()
    {
        var incoming = data.Folder("incoming");
        var oldest = DiskNow(incoming) - Age;
        var removed = Remove(incoming, "*", oldest, path => wanted.Any(w => w(path)));
        foreach (var store in stores.All.Select(s => s.Store).OfType<LocalFileStore>().Where(s => Directory.Exists(s.Root)))
        {
            removed += Remove(store.Root, "*" + LocalFileStore.Unfinished, oldest, _ => false);
        }

        return removed;
    }

    private static int Remove(string folder, string pattern, DateTime oldest, Func<string, bool> isWanted)
    {
        var old = new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < oldest && !isWanted(f.FullName)).ToList();
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

/// <summary>Whether a file in <c>incoming</c> belongs to an upload that may still go on.</summary>
public delegate bool StillWanted(string path);
