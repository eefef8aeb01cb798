namespace Portfolio.Infrastructure.Persistence;

/// <summary>Removes the marks of saves whose answer nobody waits for any more.</summary>
public sealed class SweepCommands(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>How many were removed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var before = clock.GetUtcNow() - Kept;
        return await db.Commands.AcrossSchools().Where(c => c.At < before).ExecuteDeleteAsync(ct);
    }
}
