using System.Diagnostics;
using System.Net;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Portfolio.Tests.Journeys;

/// <summary>The built program in a separate process, on a free port and with a data directory that survives restarts.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private const int LinesOfAnError = 30;

    /// <summary>How the console writes errors; the framework logs a failed page only as a warning.</summary>
    private static readonly string[] Errors = ["fail: ", "crit: ", "warn: Microsoft.AspNetCore.Components.Web.ErrorBoundary"];

    private readonly List<string> _log = [];
    private readonly bool _ownsDirectory;
    private bool _isCopy;
    private bool _isShifted;
    private Process? _process;

    public RunningPortal(string? directory = null)
    {
        _ownsDirectory = directory is null;
        Directory = directory ?? System.IO.Directory.CreateTempSubdirectory("portfolio-journey-").FullName;
    }

    public string Directory { get; }

    public Uri Address { get; private set; } = new("about:blank");

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    /// <summary>The built program.</summary>
    public static string Program => Metadata("WebAssembly");

    /// <summary>
    /// Starts it and waits until it listens. With its own directory and no clock or settings, it starts from a copy of
    /// <see cref="SeededPortal"/>; otherwise it seeds its own school.
    /// </summary>
    /// <param name="startAt">where its clock starts; null for the machine's time</param>
    /// <param name="settings">further settings, as environment variables</param>
    public async Task StartAsync(DateTimeOffset? startAt = null, params (string Key, string Value)[] settings)
    {
        if (_ownsDirectory && startAt is null && settings is [] && !System.IO.Directory.EnumerateFileSystemEntries(Directory).Any())
        {
            await SeededPortal.CopyToAsync(Directory);
            _isCopy = true;
        }

        _isShifted = startAt is not null;
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Directory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portfolio__DataDirectory"] = Directory;
        start.Environment["Portfolio__Clock__StartAt"] = startAt?.ToString("O");
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Hear(e.Data, listening);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data, listening);
        _process.Exited += (sender, _) =>
        {
            // Waiting without a timeout also waits for the last of its output.
            ((Process)sender!).WaitForExit();
            listening.TrySetException(new InvalidOperationException("The portal ended:\n" + Said()));
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(3));
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Stops it as a service manager would.</summary>
    public async Task EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{ProcessId}"]);
        await _process!.WaitForExitAsync();
        await StopAsync();
    }

    /// <summary>A valid session of a demo account; null where one must sign in first.</summary>
    public Task<Cookie?> SessionAsync(string account) => _isCopy && !_isShifted ? SeededPortal.SessionAsync(account, Address) : Task.FromResult<Cookie?>(null);

    public async Task RestartAsync(DateTimeOffset? startAt = null, params (string Key, string Value)[] settings)
    {
        await StopAsync();
        await StartAsync(startAt, settings);
    }

    /// <summary>Advances the clock to that instant, where it was started with a clock of its own.</summary>
    public async Task MoveClockAsync(DateTimeOffset at)
    {
        var written = Path.Combine(Directory, "clock.new");
        await File.WriteAllTextAsync(written, at.ToString("O"));
        File.Move(written, Path.Combine(Directory, "clock"), overwrite: true);
    }

    /// <summary>The process id, for as long as the program runs.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>Memory of the portal itself, without its workers, in bytes.</summary>
    public long WorkingSet()
    {
        _process!.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Queries the database directly.</summary>
    public long Count(string sql) => (long)Ask(sql);

    /// <summary>Waits until the query returns this value: a job runs a moment after the time that the clock shows.</summary>
    public async Task BecomesAsync(long expected, string sql)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Count(sql) is var now && now != expected)
        {
            Assert.False(patience.IsCancellationRequested, $"It is still {now}: {sql}");
            await Task.Yield();
        }
    }

    /// <inheritdoc cref="Count"/>
    public string Text(string sql) => (string)Ask(sql);

    /// <summary>Changes the database directly, without the program.</summary>
    public void Do(string sql) => _ = Ask(sql + " SELECT 0;");

    private object Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, "portfolio.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    /// <summary>Everything that the program has written, for the message of a failing test.</summary>
    public string Said()
    {
        lock (_log)
        {
            return string.Join('\n', _log);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        SayErrors();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    /// <summary>Adds the program's errors to the test's output, so that a failed journey says why.</summary>
    private void SayErrors()
    {
        lock (_log)
        {
            foreach (var (line, at) in _log.Select((line, at) => (line, at)).Where(l => Array.Exists(Errors, e => l.line.StartsWith(e, StringComparison.Ordinal))))
            {
                TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _log.Skip(at).Take(LinesOfAnError)));
            }
        }
    }

    private static string Metadata(string key) =>
        typeof(RunningPortal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private void Hear(string? line, TaskCompletionSource<Uri> listening)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.Add(line);
        }

        const string Mark = "Now listening on: ";
        if (line.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0)
        {
            listening.TrySetResult(new Uri(line[(at + Mark.Length)..]));
        }
    }
}
