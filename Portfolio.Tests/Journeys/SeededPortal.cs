using System.Net;
using Portfolio.Infrastructure.Demo;
using Portfolio.Tests.Security;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// A data directory with the demo school, created once per run and copied for each portal that starts on an empty one; and a session
/// of every demo account. The data protection keys are copied too, so a session is valid in every copy.
/// </summary>
internal static class SeededPortal
{
    private const string CookieName = "pp";

    private static readonly Lazy<Task<Seeded>> Made = new(MakeAsync);

    public static async Task CopyToAsync(string directory)
    {
        var from = (await Made.Value).Directory;
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(directory, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(directory, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>The session of a demo account in a copy; null for any other account.</summary>
    public static async Task<Cookie?> SessionAsync(string account, Uri address) =>
        (await Made.Value).Sessions.GetValueOrDefault(account) is { } value ? new Cookie(CookieName, value, "/", address.Host) : null;

    private static async Task<Seeded> MakeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-seeded-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        var sessions = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var portal = new RunningPortal(directory.FullName);
        await portal.StartAsync();
        foreach (var account in DemoAccounts.All.Select(a => a.SignInName))
        {
            using var client = await PortalClient.SignInAsync(portal, account);
            sessions[account] = client.Session(CookieName);
        }

        await portal.EndAsync();
        return new(directory.FullName, sessions);
    }

    private sealed record Seeded(string Directory, IReadOnlyDictionary<string, string> Sessions);
}
