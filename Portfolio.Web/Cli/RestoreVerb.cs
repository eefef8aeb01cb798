using System.CommandLine;
using System.Globalization;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Web.Cli;

/// <summary><c>restore DIR [--at INSTANT]</c>: restores a backup into the configured, empty installation.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "where backups are kept" };

    private static readonly Option<string?> At = new("--at")
    { Description = "the backup's folder, such as 20261124T190000Z; the newest when not given", HelpName = "INSTANT" };

    public static Command Create()
    {
        var command = new Command("restore", "put a backup into an empty place; exit 0 everything back and proven, 1 not, 2 misused")
            { Folder, At };

        // Nothing may be created there before the backup is restored: no migration, no demo school.
        command.SetAction((parsed, ct) => VerbHost.GuardAsync(async () =>
        {
            await using var app = WebHost.Build([], isVerb: true);
            return await RestoreAsync(app.Services, parsed, ct);
        }));
        return command;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var (directory, named) = (parsed.GetValue(Folder)!, parsed.GetValue(At));
        var at = named is null ? null : BackupInstants.Parse(named);
        if (named is not null && at is null)
        {
            await Console.Error.WriteLineAsync("--at: name the backup's folder, such as 20261124T190000Z");
            return 2;
        }

        var manifest = await services.GetRequiredService<RestoreBackup>().RunAsync(directory, at, ct);
        var taken = manifest.TakenAt.ToString("u", CultureInfo.InvariantCulture);
        var rows = manifest.Database is null
            ? "the database, put back by the server,"
            : $"{manifest.Tables.Values.Sum()} rows in {manifest.Tables.Count} tables";
        await Console.Out.WriteLineAsync($"Restored the backup of {taken}: {rows} and {manifest.Files.Count} files, all compared");
        foreach (var absent in manifest.Absent)
        {
            await Console.Error.WriteLineAsync(
                $"LOST     {absent.Sha256} {absent.Size} bytes of school {absent.School}: was already lost when the backup was made");
        }

        return manifest.Absent.Count == 0 ? 0 : 1;
    }
}
