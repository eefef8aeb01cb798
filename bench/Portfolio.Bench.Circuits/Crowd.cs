using System.Diagnostics;
using System.Globalization;

namespace Portfolio.Bench.Circuits;

/// <summary>All clients, and how soon each sees what was published.</summary>
internal sealed class Crowd(Server server)
{
    private const int AtATime = 16;

    /// <summary>Milliseconds between steps: four times the minimum interval between two updates of a page.</summary>
    private const int Step = 400;

    /// <summary>The same during warm-up.</summary>
    private const int Hurried = 50;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Guid, CircuitClient> _open = [];
    private readonly Uri _portal = new(server.Addresses.Portal);
    private readonly Uri _bare = new(server.Addresses.Bare);

    public async Task FillAsync(int students, int teachers, int homerooms)
    {
        var started = Stopwatch.GetTimestamp();
        await OpenAsync("student", "/outcomes", students - Of("student"));
        await OpenAsync("teacher", "/certify", teachers - Of("teacher"));
        await OpenAsync("homeroom", "/homeroom", homerooms - Of("homeroom"));
        Say($"{_open.Count} circuits are open ({Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s for the last of them)");
    }

    /// <summary>Opens the teacher's page with a work on it; before the others, who do not touch that teacher.</summary>
    public async Task OpenDeskAsync(OpenDesk desk)
    {
        _open.Add(desk.Account, await CircuitClient.OpenAsync(_portal, $"/certify/{desk.Outcome}", server.Town.People.Single(p => p.Id == desk.Account).Cookie));
    }

    /// <summary>Certifies works of other teachers, with all the pages that follow them, before anything is measured.</summary>
    public async Task WarmAsync(int count)
    {
        await server.AskAsync<Certified>($"warm {count} {Hurried}");
        await QuietAsync();
    }

    /// <summary>The server's processor time per certification: its use cases and every page that follows it, minus the idle load.</summary>
    public async Task MeasureCertificationAsync(int rounds, int count)
    {
        for (var round = 0; round < rounds; round++)
        {
            await server.AskAsync<Certified>($"certify {count} {Hurried}");
            await QuietAsync();
            await Task.Delay(Idle, TimeProvider.System);
            var idle = await WorkedAsync(() => Task.Delay(Idle, TimeProvider.System));
            var done = new Certified(0, 0, 0, TimeSpan.Zero);
            var busy = await WorkedAsync(async () => done = await server.AskAsync<Certified>($"certify {count} {Step}"));
            if (done.Count == 0)
            {
                Say($"the busiest teacher's queue is empty");
                return;
            }

            var each = (busy.Worked - (idle.Worked / idle.Took * busy.Took)) / done.Count;
            Say($"a certification: {each.TotalMilliseconds:F1} ms of processor time, {(double)done.Statements / done.Count:F1} statements ({done.Count}, {_open.Count} circuits{(_open.Count < 2 ? "" : "; target 20 ms")})");
            Say($"  {done.AllocatedBytes / 1e6 / done.Count:F1} MB allocated, {done.Paused.TotalMilliseconds / done.Count:F1} ms of pauses for collections each; idle {idle.Worked.TotalMilliseconds:F0} ms in {idle.Took.TotalSeconds:F0} s");
        }
    }

    public async Task MeasurePushAsync(int rounds, int decisions)
    {
        var (pushes, bytes, missed) = (new List<double>(), new List<int>(), 0);
        for (var round = 0; round < rounds; round++)
        {
            var prepared = await server.AskAsync<Prepared>($"prepare {decisions}");
            await QuietAsync();
            foreach (var client in _open.Values)
            {
                client.Listen();
            }

            var published = await server.AskAsync<Published>("publish");
            var affected = published.Affected.Where(_open.ContainsKey).Select(id => _open[id]).ToList();
            await QuietAsync();
            var seen = affected.FindAll(c => c.FirstAt > 0);
            missed += affected.Count - seen.Count;
            pushes.AddRange(seen.Select(c => Stopwatch.GetElapsedTime(published.CommittedAt, c.FirstAt).TotalMilliseconds));
            bytes.AddRange(seen.Select(c => c.Bytes));
            Say($"round {round + 1}: {prepared.Decided} decisions published, {seen.Count} of {affected.Count} affected pages that are open were drawn again");
        }

        bytes.Sort();
        var size = bytes[bytes.Count / 2];
        var broadcasts = await new BareCrowd(server, new Uri(_bare, "/bare")).MeasureAsync(_open.Count, size, rounds);
        Say($"from commit to batch: p50 {At(pushes, 0.5):F0} ms, p99 {At(pushes, 0.99):F0} ms ({pushes.Count} batches, {size} bytes in the middle, {missed} missed)");
        Say($"a bare hub, the same bytes to {_open.Count} clients: p50 {At(broadcasts, 0.5):F0} ms, p99 {At(broadcasts, 0.99):F0} ms");
        Say($"p99 ratio {At(pushes, 0.99) / At(broadcasts, 0.99):F1} (target 2); the server worked {server.Worked.TotalSeconds:F0} s in all");
    }

    internal static double At(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private async Task<(TimeSpan Worked, TimeSpan Took)> WorkedAsync(Func<Task> act)
    {
        var (before, started) = (server.Worked, Stopwatch.GetTimestamp());
        await act();
        return (server.Worked - before, Stopwatch.GetElapsedTime(started));
    }

    private int Of(string part) => server.Town.People.Count(p => p.Part == part && _open.ContainsKey(p.Id));

    private async Task<int> OpenAsync(string part, string path, int count)
    {
        var next = server.Town.People.Where(p => p.Part == part && !_open.ContainsKey(p.Id)).Take(count).ToList();
        foreach (var some in next.Chunk(AtATime))
        {
            foreach (var (id, client) in await Task.WhenAll(some.Select(async p => (p.Id, await CircuitClient.OpenAsync(_portal, path, p.Cookie)))))
            {
                _open.Add(id, client);
            }
        }

        return next.Count;
    }

    /// <summary>Waits until no batch has come for a second.</summary>
    private async Task QuietAsync()
    {
        var started = Stopwatch.GetTimestamp();
        for (long before = -1, now = Batches(); before != now && Stopwatch.GetElapsedTime(started) < Longest; now = Batches())
        {
            before = now;
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
    }

    private long Batches() => _open.Values.Sum(c => c.Newest.Count);
}
