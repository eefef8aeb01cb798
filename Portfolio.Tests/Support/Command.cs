using System.Diagnostics;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Support;

/// <summary>Runs the built program with a command, as in a terminal.</summary>
internal static class Command
{
    public static async Task<(int Code, string Said)> RunAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [RunningPortal.Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["Portfolio__DataDirectory"] = directory;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestDatabase.Token), process.StandardError.ReadToEndAsync(TestDatabase.Token));
        await process.WaitForExitAsync(TestDatabase.Token);
        return (process.ExitCode, string.Concat(said));
    }
}
