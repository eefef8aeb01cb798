using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Journal;

/// <summary>Verifies every school's chain, and the portal's own, while the portal is in use.</summary>
public sealed class VerifyJournal(IDbContextFactory<PortfolioDbContext> contexts)
{
    public async IAsyncEnumerable<VerifiedChain> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var codes = await contexts.SchoolCodesAsync(ct);
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        foreach (var school in await ChainsAsync(db, ct))
        {
            var name = school == default ? "portal" : codes.GetValueOrDefault(school, school.Value.ToString());
            yield return await JournalWalk.WalkAsync(db, school, ct) with { Name = name };
        }
    }

    /// <returns>How many entries are not sealed yet.</returns>
    public async Task<int> WaitingAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Journal.AcrossSchools().CountAsync(e => e.Number == null, ct);
    }

    internal static async Task<List<SchoolId>> ChainsAsync(PortfolioDbContext db, CancellationToken ct) =>
        await db.JournalChains.AcrossSchools().Select(c => c.SchoolId).Union(db.Journal.AcrossSchools().Select(e => e.SchoolId))
            .OrderBy(s => s).ToListAsync(ct);
}
