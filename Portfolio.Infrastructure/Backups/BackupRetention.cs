using System.Globalization;

namespace Portfolio.Infrastructure.Backups;

/// <summary>Which backups stay: the newest of each of the last days, weeks and months that have one, by Taipei's calendar.</summary>
public static class BackupRetention
{
    /// <param name="backups">all that there are, in any order</param>
    public static IReadOnlySet<DateTimeOffset> Keep(IReadOnlyCollection<DateTimeOffset> backups, BackupOptions options) =>
        new HashSet<DateTimeOffset>(
    [
        .. Newest(backups, options.KeepDaily, day => day.DayNumber),
        .. Newest(
            backups, options.KeepWeekly, day =>
                (ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) * 100) + ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))),
        .. Newest(backups, options.KeepMonthly, day => (day.Year * 100) + day.Month),

        // Whatever the settings say, the last one is never removed.
        .. backups.OrderDescending().Take(1),
    ]);

    private static IEnumerable<DateTimeOffset> Newest(IEnumerable<DateTimeOffset> backups, int count, Func<DateOnly, int> span) =>
        backups.GroupBy(b => span(TaipeiTime.DayOf(b))).OrderByDescending(g => g.Key).Take(count).Select(g => g.Max());

    /// <summary>Removes the backups that do not stay, and the files that then none refers to.</summary>
    internal static async Task ApplyAsync(BackupFolder folder, BackupOptions options, CancellationToken ct)
    {
        var backups = folder.Backups();
        var kept = Keep(backups, options);
        if (kept.Count == backups.Count)
        {
            return;
        }

        var needed = new HashSet<Storage.FileKey>();
        foreach (var backup in kept)
        {
            var manifest = await BackupManifest.ReadAsync(Path.Combine(folder.FolderOf(backup), BackupFolder.ManifestName), ct);
            needed.UnionWith(manifest.Files.Select(f => f.Key));
        }

        foreach (var backup in backups.Where(b => !kept.Contains(b)))
        {
            // Without its manifest it no longer is a backup, however far the rest of the removal comes.
            File.Delete(Path.Combine(folder.FolderOf(backup), BackupFolder.ManifestName));
            Directory.Delete(folder.FolderOf(backup), recursive: true);
        }

        await foreach (var file in folder.Files.ListAsync(ct))
        {
            if (!needed.Contains(file.Key))
            {
                await folder.Files.DeleteAsync(file.Key, ct);
            }
        }
    }
}
