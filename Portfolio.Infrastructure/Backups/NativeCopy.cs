namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// A server writes its own backups where it runs, at an instant before this one: SQL Server by BACKUP DATABASE. The school has gone on
/// since, so rows that are counted now are not the backup's; what is noted here is what does not move (<see cref="ServersRows"/>). A
/// restore finds the database already put back.
/// </summary>
internal sealed class NativeCopy(IDbContextFactory<PortfolioDbContext> contexts) : IDatabaseCopy
{
    public bool HasRows => false;

    public async Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        await asCopied(db);
        return null;
    }

    public Task<bool> IsEmptyAsync(CancellationToken ct) => Task.FromResult(true);

    public Task RestoreAsync(string copy, CancellationToken ct) => Task.CompletedTask;
}
