using System.CommandLine;
using Portfolio.Infrastructure;

namespace Portfolio.Web.Cli;

/// <summary>
/// One program with several commands; without one it serves. A command is a file of its own and a line in <see cref="All"/>.
/// </summary>
internal static class Verbs
{
    private const string Description = """
        Portfolio: the learning-portfolio portal. Without a verb it serves the portal.

        Settings come from appsettings.json and from environment variables such as
        Portfolio__DataDirectory, Database__Provider, Portfolio__Clock__StartAt.
        """;

    private const int Misused = 2;

    /// <summary>Every command with its options.</summary>
    private static IReadOnlyList<Command> All =>
        [MigrateVerb.Create(), SeedVerb.Create(), ImportVerb.Create(), ReceiptVerb.Create(), VerifyVerb.Create(), BackupVerb.Create(),
            RestoreVerb.Create()];

    /// <returns>0 done; 1 could not run; 2 unknown command, or the command found problems.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-'));
        if (verb is null && !args.Any(a => a is "--help" or "-h" or "-?" or "--version"))
        {
            return await ServeAsync(args);
        }

        var root = new RootCommand(Description);
        foreach (var command in All)
        {
            root.Subcommands.Add(command);
        }

        if (verb is not null && !root.Subcommands.Any(c => c.Name == verb))
        {
            await Console.Error.WriteLineAsync(
                $"Unknown verb '{verb}'. The verbs: {string.Join(", ", root.Subcommands.Select(c => c.Name))}; --help for more.");
            return Misused;
        }

        // In some commands 1 means that the files are damaged: a typing error must not look like that.
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 && (verb is "verify" or "backup" or "restore") ? Misused : code;
    }

    private static Task<int> ServeAsync(string[] args) => VerbHost.GuardAsync(async () =>
    {
        var app = WebHost.Build(args);
        await app.Services.MigrateAsync(CancellationToken.None);
        await app.Services.DemandOwnDataAsync(CancellationToken.None);
        await WebHost.ServeAsync(app);
        return 0;
    });
}
