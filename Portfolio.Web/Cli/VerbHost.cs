using Microsoft.Extensions.Options;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Demo;
using Portfolio.Web.Features.SignIn;

namespace Portfolio.Web.Cli;

/// <summary>The portal's services without its web server, for a command that uses the same database.</summary>
internal static class VerbHost
{
    /// <summary>Builds the services, migrates the database and runs the command.</summary>
    /// <returns>The command's exit code; 1 when the settings do not allow it to run.</returns>
    public static Task<int> RunAsync(Func<IServiceProvider, Task<int>> work) => GuardAsync(async () =>
    {
        await using var app = WebHost.Build([], isVerb: true);
        await app.Services.MigrateAsync(CancellationToken.None);
        await app.Services.DemandOwnDataAsync(CancellationToken.None);
        if (app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            await app.Services.GetRequiredService<DemoSchool>().SeedAsync(CancellationToken.None);
        }

        return await work(app.Services);
    });

    /// <summary>
    /// The same for a command about files: the data directory must belong to the database, and no demo school is created.
    /// </summary>
    public static Task<int> OnOwnDataAsync(Func<IServiceProvider, Task<int>> work) => GuardAsync(async () =>
    {
        await using var app = WebHost.Build([], isVerb: true);
        await app.Services.MigrateAsync(CancellationToken.None);
        await app.Services.DemandOwnDataAsync(CancellationToken.None);
        return await work(app.Services);
    });

    /// <summary>Prints in one sentence why the program cannot run.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception refused) when (refused is RefusedToStartException or OptionsValidationException or BackupException or IOException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is { } said)
        {
            await Console.Error.WriteLineAsync($"The database failed: {said}");
            return 1;
        }
    }
}
