using System.Globalization;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Web.Cli;

/// <summary><c>restore DIR [--at INSTANT]</c>: puts a backup into the empty place that the settings name.</summary>
internal static class RestoreVerb
{
    /// <returns>0 when everything is back and proven; 1 when not; 2 when misused.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        var (directory, at, isUnderstood) = args switch
        {
            ["restore", var dir] => (dir, (DateTimeOffset?)null, true),
            ["restore", var dir, "--at", var instant] => (dir, BackupInstants.Parse(instant), BackupInstants.Parse(instant) is not null),
            _ => (string.Empty, null, false),
        };
        if (!isUnderstood)
        {
            await Console.Error.WriteLineAsync("restore DIR [--at INSTANT]: name the directory of backups and, if not the newest, the backup's folder, such as 20261124T190000Z");
            return 2;
        }

        var manifest = await services.GetRequiredService<RestoreBackup>().RunAsync(directory, at, CancellationToken.None);
        var taken = manifest.TakenAt.ToString("u", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync($"Restored the backup of {taken}: {manifest.Tables.Values.Sum()} rows in {manifest.Tables.Count} tables and {manifest.Files.Count} files, all compared");
        foreach (var absent in manifest.Absent)
        {
            await Console.Error.WriteLineAsync($"LOST     {absent.Sha256} {absent.Size} bytes of school {absent.School}: was already lost when the backup was made");
        }

        return manifest.Absent.Count == 0 ? 0 : 1;
    }
}
