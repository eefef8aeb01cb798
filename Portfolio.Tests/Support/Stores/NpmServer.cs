using System.Diagnostics;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Support.Stores;

/// <summary>A server from npm in a separate process, on a port chosen by the system.</summary>
internal sealed class NpmServer : IAsyncDisposable
{
    private readonly Process _process;

    private NpmServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="script">relative to node_modules</param>
    /// <param name="mark">what it prints before its URL once it listens</param>
    public static async Task<NpmServer> StartAsync(string script, string mark, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(RunningPortal.RepositoryRoot, "Portfolio.Tests", "node_modules", script);
        var start = new ProcessStartInfo("node", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = new Process { StartInfo = start };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.Start();

        // A killed run must not leave it behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)));

        void Hear(string? line)
        {
            if (line is null)
            {
                listening.TrySetException(new InvalidOperationException($"{script} ended: {string.Join('\n', said)}"));
                return;
            }

            lock (said)
            {
                said.Add(line);
            }

            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
            {
                var address = line[(at + mark.Length)..].Trim();
                listening.TrySetResult(new(address.StartsWith("http", StringComparison.Ordinal) ? address : $"http://{address}"));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
