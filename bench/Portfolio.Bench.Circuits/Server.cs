using System.Diagnostics;
using System.Threading.Channels;

namespace Portfolio.Bench.Circuits;

/// <summary>The server's process as the bench sees it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();

    private Server(string dataDirectory)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Server).Assembly.Location, "serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portfolio__Demo"] = "false";
        start.Environment["Portfolio__DataDirectory"] = dataDirectory;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { } line && !_said.Writer.TryWrite(line))
            {
                throw new InvalidOperationException(line);
            }
        };
    }

    public required Addresses Addresses { get; init; }

    public required Town Town { get; init; }

    /// <summary>For a tool that looks into it.</summary>
    public int ProcessId => _process.Id;

    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Makes a school of this size in the directory, and serves it.</summary>
    public static async Task<Server> StartAsync(string dataDirectory, int students, int outcomes)
    {
        await SeedAsync(dataDirectory, students, outcomes);
        var starting = new Server(dataDirectory) { Addresses = new(string.Empty, string.Empty), Town = new([]) };
        starting._process.Start();
        starting._process.BeginOutputReadLine();
        return new(starting) { Addresses = await starting.HearAsync<Addresses>(), Town = await starting.HearAsync<Town>() };
    }

    public async Task<T> AskAsync<T>(string line)
        where T : class
    {
        await SayAsync(line);
        return await HearAsync<T>();
    }

    public Task SayAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Server(Server started) => (_process, _said) = (started._process, started._said);

    private async Task<T> HearAsync<T>()
        where T : class
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            var line = await _said.Reader.ReadAsync(limit.Token);
            if (Lines.Read<T>(line) is { } heard)
            {
                return heard;
            }

            Console.WriteLine(line);
        }
    }

    private static async Task SeedAsync(string dataDirectory, int students, int outcomes)
    {
        var portal = typeof(Portfolio.Web.Shared.Announcer).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [portal, "seed", "--students", $"{students}", "--outcomes", $"{outcomes}", "--seed", "7"]) { UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portfolio__Demo"] = "false";
        start.Environment["Portfolio__DataDirectory"] = dataDirectory;
        using var seeding = Process.Start(start)!;
        await seeding.WaitForExitAsync();
        if (seeding.ExitCode != 0)
        {
            throw new InvalidOperationException("The school could not be made");
        }
    }
}
