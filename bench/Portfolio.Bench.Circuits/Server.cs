using System.Diagnostics;
using System.Threading.Channels;

namespace Portfolio.Bench.Circuits;

/// <summary>The server's process as the bench sees it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly CancellationToken _interrupted;

    private Server(string dataDirectory, CancellationToken ct)
    {
        _interrupted = ct;
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

    /// <summary>For a diagnostic tool.</summary>
    public int ProcessId => _process.Id;

    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Creates these schools in the directory, and serves them.</summary>
    public static async Task<Server> StartAsync(string dataDirectory, SchoolSet schools, CancellationToken ct)
    {
        await SeedAsync(dataDirectory, schools, ct);
        var starting = new Server(dataDirectory, ct) { Addresses = new(string.Empty, string.Empty), Town = new([]) };
        starting._process.Start();
        starting._process.BeginOutputReadLine();
        try
        {
            return new(starting) { Addresses = await starting.HearAsync<Addresses>(), Town = await starting.HearTownAsync() };
        }
        catch
        {
            await starting.DisposeAsync();
            throw;
        }
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
        await EndAsync(_process);
        _process.Dispose();
    }

    private Server(Server started) => (_process, _said, _interrupted) = (started._process, started._said, started._interrupted);

    private static Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        return process.WaitForExitAsync();
    }

    private async Task<T> HearAsync<T>()
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_interrupted);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
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

    private async Task<Town> HearTownAsync()
    {
        List<Person> people = [];
        while (await HearAsync<Town>() is { People.Count: > 0 } some)
        {
            people.AddRange(some.People);
        }

        return new(people);
    }

    private static async Task SeedAsync(string dataDirectory, SchoolSet schools, CancellationToken ct)
    {
        var portal = typeof(Portfolio.Web.Shared.Announcer).Assembly.Location;
        string[] seed = ["--schools", $"{schools.Schools}", "--students", $"{schools.Students}", "--outcomes", $"{schools.Outcomes}", "--seed", "7"];
        var start = new ProcessStartInfo("dotnet", [portal, "seed", .. seed]) { UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portfolio__Demo"] = "false";
        start.Environment["Portfolio__DataDirectory"] = dataDirectory;
        using var seeding = Process.Start(start)!;
        try
        {
            await seeding.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(seeding);
            throw;
        }

        if (seeding.ExitCode != 0)
        {
            throw new InvalidOperationException("The school could not be made");
        }
    }
}
