using Microsoft.Extensions.Options;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Demo;
using Portfolio.Web.Features.SignIn;

namespace Portfolio.Web.Cli;

/// <summary>The portal's services without its server, for a verb that works on the same database.</summary>
internal static class VerbHost
{
    /// <summary>Builds the services, brings the database to this version, and lets the verb do its work.</summary>
    /// <returns>What the verb returns; 1 when the settings do not allow it to run.</returns>
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

    /// <summary>The same for a verb about files: the data directory must be the database's own, and no demo school is made.</summary>
    public static Task<int> OnOwnDataAsync(Func<IServiceProvider, Task<int>> work) => GuardAsync(async () =>
    {
        await using var app = WebHost.Build([], isVerb: true);
        await app.Services.MigrateAsync(CancellationToken.None);
        await app.Services.DemandOwnDataAsync(CancellationToken.None);
        return await work(app.Services);
    });

    /// <summary>Says in one sentence why the program does not run.</summary>
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
