using Portfolio.Infrastructure.Journal;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Facts about a database that its server backs up, at an instant before ours, which do not change as the school goes on: the
/// installation, the files its rows can refer to (content is kept for at least a day after the last reference to it is gone), and the
/// journal, which is numbered, sealed and append-only.
/// </summary>
internal static class ServersRows
{
    /// <summary>One in so many seals is recorded: each seal covers every entry before it.</summary>
    private const int Hundred = 100;

    private const int MostNamed = 5;

    public static async Task<Rows> ReadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var files = await Rows.FilesAsync(db, ct);
        var kept = await db.Contents.AcrossSchools().AsNoTracking().Select(c => new { c.SchoolId, c.Sha256, c.Size }).ToListAsync(ct);
        return new(await Rows.InstallationAsync(db, ct), Rows.ProviderOf(db), await Rows.SchemaAsync(db, ct), [], files)
        {
            Unreferenced = Rows.InOrder(kept.Select(c => new BackupFile(c.SchoolId.Value, c.Sha256, c.Size)).Except(files)),
            Seals = await SealsAsync(db, ct),
        };
    }

    /// <returns>The differences between the restored database and the one that was backed up; empty when there are none.</returns>
    public static async Task<List<string>> DifferencesAsync(PortfolioDbContext db, BackupManifest manifest, CancellationToken ct)
    {
        if (await Rows.InstallationAsync(db, ct) is var installation && installation != manifest.Installation)
        {
            return [$"it is of installation {installation} instead of {manifest.Installation}"];
        }

        var missing = (await Rows.FilesAsync(db, ct)).Except(manifest.Files).Except(manifest.Absent).ToList();
        List<string> differing = missing.Count == 0 ? [] :
        [
            $"its rows refer to {missing.Count} files that are not in the backup "
                + $"({string.Join(", ", missing.Take(MostNamed).Select(f => f.Sha256))}): "
                + "it is of a later time than the files, or damaged",
        ];
        return [.. differing, .. (await BrokenAsync(db, ct)).Concat(Other(await SealsAsync(db, ct), manifest.Seals ?? [])).Take(MostNamed)];
    }

    private static async Task<List<string>> BrokenAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var broken = new List<string>();
        foreach (var school in await VerifyJournal.ChainsAsync(db, ct))
        {
            if ((await JournalWalk.WalkAsync(db, school, ct)).Broken is { } at)
            {
                broken.Add(
                    $"the journal of school {school.Value} is broken at number {at.Number} ({at.Fault.ToString().ToLowerInvariant()})");
            }
        }

        return broken;
    }

    /// <summary>A chain that is intact may still be a different one.</summary>
    private static IEnumerable<string> Other(IReadOnlyList<NotedSeal> restored, IReadOnlyList<NotedSeal> noted) =>
        from seal in restored
        join known in noted on (seal.School, seal.Number) equals (known.School, known.Number)
        where seal.Seal != known.Seal
        select $"the journal of school {seal.School} is another one at number {seal.Number}";

    private static Task<List<NotedSeal>> SealsAsync(PortfolioDbContext db, CancellationToken ct) =>
        db.Journal.AcrossSchools().AsNoTracking().Where(e => e.Number != null && e.Number % Hundred == 0).OrderBy(e => e.SchoolId)
            .ThenBy(e => e.Number)
            .Select(e => new NotedSeal(e.SchoolId.Value, e.Number!.Value, e.Seal!)).ToListAsync(ct);
}
