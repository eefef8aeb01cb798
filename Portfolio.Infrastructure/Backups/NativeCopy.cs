namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// For servers that make their own backups, at an instant before this one: SQL Server with BACKUP DATABASE. The school's data has
/// changed since, so row counts taken now would not match that backup; only facts that do not change are recorded
/// (<see cref="ServersRows"/>). A restore expects the database to be restored already.
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
