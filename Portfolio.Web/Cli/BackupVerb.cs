using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Web.Cli;

/// <summary><c>backup DIR</c>: adds a backup of database and files to a directory, while the portal is in use.</summary>
internal static class BackupVerb
{
    /// <returns>0 when the backup is whole; 1 when it could not be made or lacks files that the store has lost; 2 without a directory.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (args is not ["backup", var directory])
        {
            await Console.Error.WriteLineAsync("backup DIR: name the directory that the backup is added to");
            return 2;
        }

        await services.MigrateAsync(CancellationToken.None);
        await services.DemandOwnDataAsync(CancellationToken.None);
        var made = await services.GetRequiredService<MakeBackup>().RunAsync(directory, CancellationToken.None);
        foreach (var absent in made.Manifest.Absent)
        {
            await Console.Error.WriteLineAsync($"LOST     {absent.Sha256} {absent.Size} bytes of school {absent.School}: neither the store nor its mirror has it whole");
        }

        if (made.Manifest.Database is null)
        {
            await Console.Out.WriteLineAsync("The database is not in it: back it up by the server's own tools before each of these backups (docs/operations.md)");
        }

        await Console.Out.WriteLineAsync($"{made.Folder}: {made.Manifest.Tables.Values.Sum()} rows, {made.Manifest.Files.Count} files ({made.Fresh} new), {made.Bytes} bytes");
        return made.IsComplete ? 0 : 1;
    }
}
