using System.CommandLine;
using Portfolio.Infrastructure;

namespace Portfolio.Web.Cli;

/// <summary><c>migrate</c>: migrates the database to this version and exits.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "migrate the database to this version and exit");
        command.SetAction(_ => VerbHost.GuardAsync(async () =>
        {
            await using var app = WebHost.Build([], isVerb: true);
            await app.Services.MigrateAsync(CancellationToken.None);
            await app.Services.DemandOwnDataAsync(CancellationToken.None);
            return 0;
        }));
        return command;
    }
}
