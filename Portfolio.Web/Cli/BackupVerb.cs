using System.CommandLine;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Web.Cli;

/// <summary><c>backup DIR</c>: adds a backup of database and files to a directory, while the portal is in use.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "where backups are kept; each run adds one" };

    public static Command Create()
    {
        var command =
            new Command("backup", "add a backup to a directory while the portal is in use; exit 0 whole, 1 not made or files lost")
                { Folder };
        command.SetAction((parsed, ct) => VerbHost.OnOwnDataAsync(services => BackUpAsync(services, parsed.GetValue(Folder)!, ct)));
        return command;
    }

    private static async Task<int> BackUpAsync(IServiceProvider services, string directory, CancellationToken ct)
    {
        var made = await services.GetRequiredService<MakeBackup>().RunAsync(directory, ct);
        foreach (var absent in made.Manifest.Absent)
        {
            await Console.Error.WriteLineAsync(
                $"LOST     {absent.Sha256} {absent.Size} bytes of school {absent.School}: neither the store nor its mirror has it whole");
        }

        if (made.Manifest.Database is null)
        {
            await Console.Out.WriteLineAsync(
                "The database is not in it: back it up by the server's own tools before each of these backups (docs/operations.md)");
        }

        var rows = made.Manifest.Database is null ? string.Empty : $"{made.Manifest.Tables.Values.Sum()} rows, ";
        await Console.Out.WriteLineAsync($"{made.Folder}: {rows}{made.Manifest.Files.Count} files ({made.Fresh} new), {made.Bytes} bytes");
        return made.IsComplete ? 0 : 1;
    }
}
