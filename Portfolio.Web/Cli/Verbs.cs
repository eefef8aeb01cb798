using Microsoft.Extensions.Options;
using Portfolio.Infrastructure;
using Portfolio.Web.Security;

namespace Portfolio.Web.Cli;

/// <summary>One program, several verbs; none means serve.</summary>
internal static class Verbs
{
    private const string Help = """
        Portfolio: the learning-portfolio portal

          (no verb)   serve the portal
          migrate     bring the database to this version and stop
          seed        make a synthetic city and stop (seed --help)

        Settings come from appsettings.json and from environment variables such as
        Portfolio__DataDirectory, Database__Provider, Portfolio__Clock__StartAt.
        """;

    /// <returns>0 done; 1 could not run; 2 unknown verb.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-'));
        if (args.Contains("--help", StringComparer.Ordinal))
        {
            Console.WriteLine(verb == SeedVerb.Name ? SeedVerb.Help : Help);
            return 0;
        }

        if (verb is not (null or "migrate" or SeedVerb.Name))
        {
            await Console.Error.WriteLineAsync($"Unknown verb '{verb}'.\n\n{Help}");
            return 2;
        }

        try
        {
            if (verb == SeedVerb.Name)
            {
                return await SeedVerb.RunAsync(args);
            }

            var app = WebHost.Build(args);
            await app.Services.MigrateAsync(CancellationToken.None);
            if (verb is null)
            {
                await WebHost.ServeAsync(app);
            }

            return 0;
        }
        catch (Exception refused) when (refused is RefusedToStartException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
