namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// Gives what is committed its place and its seal. Any node may do it at any time: of two who seal one school's entries at once one is
/// overtaken and looks again, and what a broken-off run has left is sealed by the next.
/// </summary>
public sealed class SealJournal(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <summary>Entries a save: short write transactions, since SQLite has one writer.</summary>
    internal const int Batch = 200;

    /// <returns>How many entries were sealed.</returns>
    /// <exception cref="InvalidOperationException">Others sealed first again and again, or the server is away.</exception>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var school in await WaitingAsync(ct))
        {
            for (var last = Batch; last == Batch; count += last)
            {
                var placed = await Attempts.RunAsync(() => SealAsync(school, ct));
                last = placed.Error is { } error
                    ? throw new InvalidOperationException($"The journal of school {school.Value} could not be sealed: {error.Code}")
                    : placed.Value;
            }
        }

        return count;
    }

    private async Task<List<SchoolId>> WaitingAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Journal.AcrossSchools().Where(e => e.Number == null).Select(e => e.SchoolId).Distinct().ToListAsync(ct);
    }

    /// <summary>The chain is read before its entries: what another node seals in between changes the chain that is to be saved.</summary>
    private async Task<Result<int>> SealAsync(SchoolId school, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var chain = await db.JournalChains.SingleOrDefaultAsync(ct) ?? db.JournalChains.Add(new(school)).Entity;
        var rest = await db.Journal.Where(e => e.Number == null)
            .OrderBy(e => e.At).ThenBy(e => e.Step).ThenBy(e => e.Id).Take(Batch).ToListAsync(ct);
        if (rest.Count == 0)
        {
            return 0;
        }

        rest.ForEach(chain.Append);
        var saved = await db.SaveAsync(ct);
        return saved.Error is { } error ? error : rest.Count;
    }
}
