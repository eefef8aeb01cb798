namespace Portfolio.Infrastructure.People;

/// <summary>Who an account is now: roles and person from the database, not from a cookie.</summary>
public sealed class FindActor(IDbContextFactory<PortfolioDbContext> contexts)
{
    public async Task<Actor?> ByAccountAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct))?.AsActor();
    }
}
