using System.Diagnostics;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Support;

/// <summary>Runs the built program with a command on a data directory, as a system administrator would.</summary>
internal static class PortalVerb
{
    public static async Task<(int Code, string Said)> RunAsync(string dataDirectory, IEnumerable<(string Key, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [RunningPortal.Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portfolio__DataDirectory"] = dataDirectory;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestDatabase.Token), process.StandardError.ReadToEndAsync(TestDatabase.Token));
        await process.WaitForExitAsync(TestDatabase.Token);
        return (process.ExitCode, string.Concat(said));
    }
}
