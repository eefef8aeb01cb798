using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Journal;

/// <summary>Verifies a chain from its first entry and stops at the first break.</summary>
internal static class JournalWalk
{
    private const int Page = 1000;

    /// <param name="school">an empty id for the portal's own chain</param>
    public static async Task<VerifiedChain> WalkAsync(PortfolioDbContext db, SchoolId school, CancellationToken ct)
    {
        var (length, seal) = (0L, JournalSeal.None);
        await foreach (var entry in EntriesAsync(db, school, ct))
        {
            var broken = entry.Number <= length ? new ChainBreak(entry.Number.Value, entry.Id, ChainFault.Added)
                : entry.Number != length + 1 ? new ChainBreak(length + 1, null, ChainFault.Missing)
                : entry.Seal != JournalSeal.Of(entry, length + 1, seal) ? new ChainBreak(length + 1, entry.Id, ChainFault.Changed)
                : null;
            if (broken is not null)
            {
                return new(school, length, seal, broken);
            }

            (length, seal) = (length + 1, entry.Seal!);
        }

        return new(school, length, seal, await EndAsync(db, school, length, seal, ct));
    }

    /// <summary>
    /// Compares the stored end of the chain with the last entry read. It is read after the entries and saved together with them, so
    /// it can only be further ahead.
    /// </summary>
    private static async Task<ChainBreak?> EndAsync(PortfolioDbContext db, SchoolId school, long length, string seal, CancellationToken ct)
    {
        var end = await db.JournalChains.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(c => c.SchoolId == school, ct);
        var (noted, last) = (end?.Length ?? 0, end?.Seal ?? JournalSeal.None);
        if (noted > length)
        {
            var next = await db.Journal.AcrossSchools().AsNoTracking()
                .SingleOrDefaultAsync(e => e.SchoolId == school && e.Number == length + 1, ct);
            return next is null ? new(length + 1, null, ChainFault.Missing) : null;
        }

        return noted < length ? new(noted + 1, null, ChainFault.Added)
            : last != seal ? new(length, null, ChainFault.Changed)
            : null;
    }

    private static async IAsyncEnumerable<JournalEntry> EntriesAsync(
        PortfolioDbContext db, SchoolId school, [EnumeratorCancellation] CancellationToken ct)
    {
        List<JournalEntry> page;
        var after = long.MinValue;
        do
        {
            page = await db.Journal.AcrossSchools().AsNoTracking().Where(e => e.SchoolId == school && e.Number > after)
                .OrderBy(e => e.Number).Take(Page).ToListAsync(ct);
            foreach (var entry in page)
            {
                yield return entry;
            }

            after = page.LastOrDefault()?.Number ?? after;
        }
        while (page.Count == Page);
    }
}
