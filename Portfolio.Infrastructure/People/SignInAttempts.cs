namespace Portfolio.Infrastructure.People;

/// <summary>
/// How often an account name was tried in vain, whether it is somebody's or not. After ten failures the name rests for fifteen minutes. One
/// count for all nodes, in the database: a restart forgives nothing.
/// </summary>
public sealed class SignInAttempts(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private const int Most = 10;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Takes one of the ten attempts; given back by <see cref="ForgiveAsync"/>. Attempts under way count too: a hundred at once are not a
    /// hundred guesses.
    /// </summary>
    /// <returns>Done; or <c>too-many-requests</c>, <c>conflict</c>, <c>database-unavailable</c>.</returns>
    public Task<Result> BeginAsync(string signInName, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var (name, now) = (SignInTally.NameOf(signInName), clock.GetUtcNow());
        var rested = now - Rest;
        var counted = await db.SignInTallies.Where(t => t.Name == name && (t.Count < Most || t.LastAt <= rested)).ExecuteUpdateAsync(
            t => t.SetProperty(x => x.Count, x => x.LastAt <= rested ? 1 : x.Count + 1).SetProperty(x => x.LastAt, now), ct);
        if (counted > 0)
        {
            return Result.Done;
        }

        if (await db.SignInTallies.AnyAsync(t => t.Name == name && t.Count >= Most && t.LastAt > rested, ct))
        {
            return CommonErrors.TooManyRequests;
        }

        db.SignInTallies.Add(new() { Name = name, Count = 1, LastAt = now });
        return await db.SaveAsync(ct);
    });

    /// <summary>The attempt was right: the name begins anew.</summary>
    public async Task ForgiveAsync(string signInName, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var name = SignInTally.NameOf(signInName);
        await db.SignInTallies.Where(t => t.Name == name).ExecuteDeleteAsync(ct);
    }

    /// <summary>Removes the names that have rested.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var rested = clock.GetUtcNow() - Rest;
        return await db.SignInTallies.Where(t => t.LastAt <= rested).ExecuteDeleteAsync(ct);
    }
}
