namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// SQL Server writes its backups where the server runs, by its own BACKUP DATABASE, before this one: the files are then at least those that
/// its rows refer to. A restore finds the database already put back and compares it.
/// </summary>
internal sealed class NativeCopy(IDbContextFactory<PortfolioDbContext> contexts) : IDatabaseCopy
{
    public async Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        await asCopied(db);
        return null;
    }

    public Task<bool> IsEmptyAsync(CancellationToken ct) => Task.FromResult(true);

    public Task RestoreAsync(string copy, CancellationToken ct) => Task.CompletedTask;
}
