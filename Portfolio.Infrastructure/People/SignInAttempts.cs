namespace Portfolio.Infrastructure.People;

/// <summary>
/// Counts failed sign-in attempts per account name, whether or not the name exists. After ten failures the name is locked for fifteen
/// minutes. The count is in the database, shared by all nodes, and survives a restart.
/// </summary>
public sealed class SignInAttempts(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private const int Most = 10;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Takes one of the ten attempts; <see cref="ForgiveAsync"/> returns it. Running attempts count too: a hundred requests at once
    /// must not be a hundred guesses.
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

    /// <summary>Clears the count after a successful attempt.</summary>
    public async Task ForgiveAsync(string signInName, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var name = SignInTally.NameOf(signInName);
        await db.SignInTallies.Where(t => t.Name == name).ExecuteDeleteAsync(ct);
    }

    /// <summary>Deletes counts whose lock has expired.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var rested = clock.GetUtcNow() - Rest;
        return await db.SignInTallies.Where(t => t.LastAt <= rested).ExecuteDeleteAsync(ct);
    }
}
