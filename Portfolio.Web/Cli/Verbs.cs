using Microsoft.Extensions.Options;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Web.Cli;

/// <summary>One program, several verbs; none means serve.</summary>
internal static class Verbs
{
    private const string Help = """
        Portfolio: the learning-portfolio portal

          (no verb)   serve the portal
          migrate     bring the database to this version and stop
          verify      re-hash every stored file; exit 1 and a list when anything differs
          backup      add a backup to a directory while the portal is in use: backup DIR
          restore     put a backup into an empty place: restore DIR [--at INSTANT]

        Settings come from appsettings.json and from environment variables such as
        Portfolio__DataDirectory, Database__Provider, Portfolio__Clock__StartAt.
        """;

    /// <summary>Verbs with something to do beside the portal's own database.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, string[], Task<int>>> Storage = new(StringComparer.Ordinal)
    {
        ["verify"] = VerifyVerb.RunAsync,
        ["backup"] = BackupVerb.RunAsync,
        ["restore"] = RestoreVerb.RunAsync,
    };

    /// <returns>0 done; 1 could not run; 2 unknown verb.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-'));
        if (args.Contains("--help", StringComparer.Ordinal))
        {
            Console.WriteLine(Help);
            return 0;
        }

        var storage = verb is null ? null : Storage.GetValueOrDefault(verb);
        if (storage is null && verb is not (null or "migrate"))
        {
            await Console.Error.WriteLineAsync($"Unknown verb '{verb}'.\n\n{Help}");
            return 2;
        }

        try
        {
            if (storage is not null)
            {
                await using var without = WebHost.Build([]);
                return await storage(without.Services, args);
            }

            var app = WebHost.Build(args);
            await app.Services.MigrateAsync(CancellationToken.None);
            await app.Services.DemandOwnDataAsync(CancellationToken.None);
            if (verb is null)
            {
                await WebHost.ServeAsync(app);
            }

            return 0;
        }
        catch (Exception refused) when (refused is RefusedToStartException or OptionsValidationException or BackupException or IOException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
