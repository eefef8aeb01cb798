namespace Portfolio.Infrastructure;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseProbe(IDbContextFactory<PortfolioDbContext> contexts)
{
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.IsPatient = false;
        return await db.Database.CanConnectAsync(ct);
    }
}
