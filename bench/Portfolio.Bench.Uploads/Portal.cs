using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace Portfolio.Bench.Uploads;

/// <summary>The real program in a separate process, with the demo school.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly Process _process;

    private Portal(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Portal> StartAsync(string dataDirectory)
    {
        var program = typeof(Portal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "WebAssembly").Value!;
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portfolio__DataDirectory"] = dataDirectory;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data?.Split("Now listening on: ") is [_, var address])
            {
                listening.TrySetResult(new(address));
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        return new(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    /// <summary>All students of the demo school: nobody may upload more than three files at a time.</summary>
    public async Task<HttpClient[]> SignInEverybodyAsync()
    {
        IEnumerable<string> numbers = [.. Enumerable.Range(1, 40).Select(n => $"demo-415{n:D3}"), .. Enumerable.Range(1, 15).Select(n => $"demo-413{n:D3}")];
        var people = new List<HttpClient>();
        foreach (var account in numbers.Prepend("student3").Prepend("student2").Prepend("student1"))
        {
            if (await SignInAsync(account) is { } person)
            {
                people.Add(person);
            }
        }

        return [.. people];
    }

    /// <summary>The cookies of a browser in which this person is signed in.</summary>
    public async Task<IEnumerable<Cookie>> CookiesAsync(string account)
    {
        var cookies = new CookieContainer();
        using var person = await SignInAsync(account, cookies) ?? throw new InvalidOperationException($"{account} cannot sign in.");
        return cookies.GetAllCookies();
    }

    private async Task<HttpClient?> SignInAsync(string account, CookieContainer? cookies = null)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies ?? new(), AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["account"] = account, ["__RequestVerificationToken"] = await client.GetStringAsync(new Uri("/antiforgery", UriKind.Relative)) };
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri("/signin/demo", UriKind.Relative), content);
        if (answer.Headers.Location?.ToString().Contains("failed", StringComparison.Ordinal) == true)
        {
            client.Dispose();
            return null;
        }

        client.DefaultRequestHeaders.Add("RequestVerificationToken", await client.GetStringAsync(new Uri("/antiforgery", UriKind.Relative)));
        return client;
    }

    /// <summary>Processor time.</summary>
    public TimeSpan Worked()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Megabytes.</summary>
    public long WorkingSet() => Status("VmRSS:");

    /// <inheritdoc cref="WorkingSet"/>
    public long PeakWorkingSet() => Status("VmHWM:");

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Status(string line) =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(line, StringComparison.Ordinal)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
