namespace Portfolio.Infrastructure.Persistence;

/// <summary>Deletes the marks of saves that nobody will look up any more.</summary>
public sealed class SweepCommands(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var before = clock.GetUtcNow() - Kept;
        return await db.Commands.AcrossSchools().Where(c => c.At < before).ExecuteDeleteAsync(ct);
    }
}
