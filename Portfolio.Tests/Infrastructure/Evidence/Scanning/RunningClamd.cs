using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portfolio.Tests.Infrastructure.Evidence.Scanning;

/// <summary>Debian's clamd with one signature of our own, on a free port.</summary>
internal sealed class RunningClamd : IAsyncDisposable
{
    public const string Virus = "PORTFOLIO-TEST-VIRUS";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-clamd-");
    private readonly int _port = FreePort();
    private Process? _process;

    public RunningClamd()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/clamd"), "clamd is not installed (Debian: apt-get install clamav-daemon)");
        File.WriteAllText(Path.Combine(_directory.FullName, "own.ndb"), $"Portfolio.Test:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Virus))}\n");
        File.WriteAllText(Settings, $"DatabaseDirectory {_directory.FullName}\nTCPSocket {_port}\nTCPAddr 127.0.0.1\nForeground yes\n");
    }

    public string Address => $"tcp://127.0.0.1:{_port}";

    private string Settings => Path.Combine(_directory.FullName, "clamd.conf");

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = new("/usr/sbin/clamd", ["-c", Settings]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false } };
        _process.OutputDataReceived += (_, e) => Hear(e.Data, ready);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data, ready);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Delete(recursive: true);
    }

    private static void Hear(string? line, TaskCompletionSource ready)
    {
        if (line?.Contains("Self checking", StringComparison.Ordinal) == true)
        {
            ready.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
