namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// Gives committed entries their number and seal. Any node may run it at any time: of two nodes sealing the same school one loses and
/// retries, and the next run completes an interrupted one.
/// </summary>
public sealed class SealJournal(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <summary>Entries per save: write transactions are kept short, since SQLite allows one writer.</summary>
    internal const int Batch = 200;

    /// <returns>How many entries were sealed.</returns>
    /// <exception cref="InvalidOperationException">Lost to other nodes too many times, or the server is unreachable.</exception>
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

    /// <summary>Reads the chain before its entries: if another node seals in between, saving the chain fails.</summary>
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
