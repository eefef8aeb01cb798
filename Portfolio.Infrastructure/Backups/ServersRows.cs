namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// What is known of a database that its server backs up, at an instant before ours, and that does not move as the school goes on: whose it is, which files its
/// rows can refer to (content is kept for a day at least after its last row has gone), and what has happened: events are numbered and none is ever removed.
/// </summary>
internal static class ServersRows
{
    /// <summary>Events are counted by the hundred.</summary>
    private const int Hundred = 100;

    /// <summary>Numbers are given before they are committed: so many before the last one there may be some that were still under way.</summary>
    private const int UnderWay = 1000;

    private const int MostNamed = 5;

    public static async Task<Rows> ReadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var files = await Rows.FilesAsync(db, ct);
        var kept = await db.Contents.AcrossSchools().AsNoTracking().Select(c => new { c.SchoolId, c.Sha256, c.Size }).ToListAsync(ct);
        return new(await Rows.InstallationAsync(db, ct), Rows.ProviderOf(db), await Rows.SchemaAsync(db, ct), [], files)
        {
            Unreferenced = Rows.InOrder(kept.Select(c => new BackupFile(c.SchoolId.Value, c.Sha256, c.Size)).Except(files)),
            Events = await EventsAsync(db, ct),
        };
    }

    /// <returns>What tells the restored database from the one that was backed up; nothing when nothing does.</returns>
    public static async Task<List<string>> DifferencesAsync(PortfolioDbContext db, BackupManifest manifest, CancellationToken ct)
    {
        if (await Rows.InstallationAsync(db, ct) is var installation && installation != manifest.Installation)
        {
            return [$"it is of installation {installation} instead of {manifest.Installation}"];
        }

        var missing = (await Rows.FilesAsync(db, ct)).Except(manifest.Files).Except(manifest.Absent).ToList();
        List<string> differing = missing.Count == 0 ? [] :
        [
            $"its rows refer to {missing.Count} files that are not in the backup ({string.Join(", ", missing.Take(MostNamed).Select(f => f.Sha256))}): "
                + "it is of a later time than the files, or damaged",
        ];
        return [.. differing, .. Lost(await EventsAsync(db, ct), manifest.Events ?? [])];
    }

    private static IEnumerable<string> Lost(SortedDictionary<long, long> restored, SortedDictionary<long, long> noted)
    {
        var settled = (restored.Keys.LastOrDefault() * Hundred) - UnderWay;
        return noted.Where(n => (n.Key + 1) * Hundred <= settled && restored.GetValueOrDefault(n.Key) != n.Value).Take(MostNamed)
            .Select(n => $"of the events {n.Key * Hundred} to {((n.Key + 1) * Hundred) - 1} it has {restored.GetValueOrDefault(n.Key)} instead of {n.Value}");
    }

    private static async Task<SortedDictionary<long, long>> EventsAsync(PortfolioDbContext db, CancellationToken ct) =>
        new(await db.Outbox.AcrossSchools().AsNoTracking().GroupBy(m => m.Sequence / Hundred).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct));
}
