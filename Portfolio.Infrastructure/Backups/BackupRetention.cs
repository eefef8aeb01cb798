using System.Globalization;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Chooses which backups to keep: the latest of each of the most recent days, weeks and months that have one, in Taipei's calendar.
/// </summary>
public static class BackupRetention
{
    /// <param name="backups">all existing backups, in any order</param>
    public static IReadOnlySet<DateTimeOffset> Keep(IReadOnlyCollection<DateTimeOffset> backups, BackupOptions options) =>
        new HashSet<DateTimeOffset>(
    [
        .. Newest(backups, options.KeepDaily, day => day.DayNumber),
        .. Newest(
            backups, options.KeepWeekly, day =>
                (ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) * 100) + ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))),
        .. Newest(backups, options.KeepMonthly, day => (day.Year * 100) + day.Month),

        // The latest backup is never removed, whatever the settings.
        .. backups.OrderDescending().Take(1),
    ]);

    private static IEnumerable<DateTimeOffset> Newest(IEnumerable<DateTimeOffset> backups, int count, Func<DateOnly, int> span) =>
        backups.GroupBy(b => span(TaipeiTime.DayOf(b))).OrderByDescending(g => g.Key).Take(count).Select(g => g.Max());

    /// <summary>Removes the backups that are not kept, and the files that no remaining backup refers to.</summary>
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
            // Deleted first: without a manifest it no longer counts as a backup, even if the rest of the removal fails.
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
