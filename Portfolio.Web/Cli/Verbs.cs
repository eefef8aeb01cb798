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
          receipt     check a receipt against a file, or renew the key: receipt --help

        Settings come from appsettings.json and from environment variables such as
        Portfolio__DataDirectory, Database__Provider, Portfolio__Clock__StartAt.
        """;

    /// <returns>0 done; 1 could not run; 2 unknown verb.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-'));
        if (verb is "receipt")
        {
            return await ReceiptVerb.RunAsync(args);
        }

        if (args.Contains("--help", StringComparer.Ordinal))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (verb is not (null or "migrate"))
        {
            await Console.Error.WriteLineAsync($"Unknown verb '{verb}'.\n\n{Help}");
            return 2;
        }

        try
        {
            var app = WebHost.Build(args);
            await app.Services.MigrateAsync(CancellationToken.None);
            if (verb is null)
            {
                await WebHost.ServeAsync(app);
            }

            return 0;
        }
        catch (RefusedToStartException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
