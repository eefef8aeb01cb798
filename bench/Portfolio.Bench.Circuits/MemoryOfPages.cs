using System.Globalization;

namespace Portfolio.Bench.Circuits;

/// <summary>The managed memory of a circuit, page by page, compared with an empty Blazor page.</summary>
internal sealed class MemoryOfPages(Server server)
{
    private const int AtATime = 8;

    private const int First = 40;

    private static readonly Page[] Pages =
    [
        new("blank", "/", _ => true),
        new("student", "/outcomes", p => p.Part == "student"),
        new("homeroom", "/homeroom", p => p.Part == "homeroom"),
        new("teacher", "/certify", p => p.HasLongQueue),
    ];

    private const int MostLooks = 20;

    /// <summary>The share of all memory that may still fluctuate.</summary>
    private const double Rest = 0.001;

    /// <summary>
    /// By then every connection has sent its keep-alive, which is due every 15 seconds: its memory belongs to the circuit.
    /// </summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>So many circuits per page, as many tabs of a few people as needed; none is closed during the measurement.</summary>
    /// <param name="names">the pages besides the empty one; all when none is named</param>
    public async Task MeasureAsync(int circuits, string[] names)
    {
        var pages = Pages.Where(p => p == Pages[0] || names.Length == 0 || names.Contains(p.Name, StringComparer.Ordinal)).ToList();

        // Some of each first: what the first pages of a kind cost in code and pooled buffers does not belong to a circuit.
        foreach (var page in pages)
        {
            await OpenAsync(page, First);
        }

        var blank = 0.0;
        foreach (var page in pages)
        {
            var before = await BytesAsync();
            var open = await OpenAsync(page, circuits);
            var cost = (await BytesAsync() - before) / (double)open.Count;
            blank = blank == 0 ? cost : blank;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Name} {page.Path}: {cost / 1024:F1} KiB a circuit, {cost / blank:F2} times a blank page"));
        }
    }

    /// <summary>Keeps so many circuits of one page open until Enter, to inspect the process meanwhile.</summary>
    public async Task HoldAsync(string name, int circuits)
    {
        var page = Pages.Single(p => p.Name == name);
        await OpenAsync(page, First);
        var before = await BytesAsync();
        var open = await OpenAsync(page, circuits);
        var cost = (await BytesAsync() - before) / 1024.0 / open.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process {server.ProcessId}: {cost:F1} KiB a circuit; Enter ends it"));
        Console.ReadLine();
    }

    private async Task<List<CircuitClient>> OpenAsync(Page page, int count)
    {
        // Evenly from the first year to the last: those first in the list have been here longest, and have most to show.
        // Students of as few schools as possible: a teacher's name is on the pages of many.
        var schools = ((count - 1) / SchoolSet.StudentsOfASchool) + 1;
        var all = server.Town.People.Where(page.Shows).Take(schools * SchoolSet.StudentsOfASchool).ToList();
        var people = all.Where((_, i) => i % Math.Max(1, all.Count / count) == 0).ToList();
        var address = new Uri(page.Path == "/" ? server.Addresses.Bare : server.Addresses.Portal);
        List<CircuitClient> open = [];
        foreach (var some in Enumerable.Range(0, count).Chunk(AtATime))
        {
            open.AddRange(await Task.WhenAll(some.Select(i => CircuitClient.OpenAsync(address, page.Path, page.Path == "/" ? null : people[i % people.Count].Cookie))));
        }

        return open;
    }

    /// <summary>Waits until script calls and handovers have settled: on a busy machine that takes a while.</summary>
    private async Task<long> BytesAsync()
    {
        await Task.Delay(SignOfLife, TimeProvider.System);
        var (before, now) = (0L, (await server.AskAsync<Memory>("memory")).Bytes);
        for (var i = 0; i < MostLooks && Math.Abs(now - before) > Rest * now; i++)
        {
            await Task.Delay(Settling, TimeProvider.System);
            (before, now) = (now, (await server.AskAsync<Memory>("memory")).Bytes);
        }

        return now;
    }

    private sealed record Page(string Name, string Path, Func<Person, bool> Shows);
}
