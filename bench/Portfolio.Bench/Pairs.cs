using System.Diagnostics;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Progress;

namespace Portfolio.Bench;

/// <summary>The same query in a small and in a large city.</summary>
/// <param name="Sizes">how much each result contained, so that comparable results are compared</param>
internal sealed record Pair(Func<Task> Small, Func<Task> Large, string Sizes);

/// <param name="Small">median in the small city</param>
/// <param name="Large">median in the large one</param>
internal readonly record struct Comparison(TimeSpan Small, TimeSpan Large, string Sizes);

internal static class Pairs
{
    private const int Teachers = 45;

    private const int WarmUps = 30;

    /// <summary>Two teachers with queues of the same length.</summary>
    public static async Task<Pair> OfQueuesAsync(Town school, Town city)
    {
        var (small, large) = (await QueuesAsync(school, "s001-t"), await QueuesAsync(city, "s030-t"));
        var pair = (from one in small from other in large orderby Math.Abs(one.Rows - other.Rows), one.Rows descending select (one, other)).First();
        return new(Ask(school, pair.one.Teacher), Ask(city, pair.other.Teacher), $"{pair.one.Rows} and {pair.other.Rows} rows");

        static Func<Task> Ask(Town town, Actor teacher) => () => town.Get<CertificationQueue>().ReadAsync(teacher, CancellationToken.None);
    }

    public static async Task<Pair> OfBoardsAsync(Town school, Town city)
    {
        var (small, large) = (await BoardsAsync(school, "s001-t"), await BoardsAsync(city, "s030-t"));
        var pair = (from one in small from other in large orderby Math.Abs(one.Size - other.Size) select (one, other)).First();
        return new(Ask(school, pair.one), Ask(city, pair.other), $"{pair.one.Size} and {pair.other.Size} students");

        // Somebody has sent something: the class must be counted again.
        static Func<Task> Ask(Town town, Board board) => () =>
        {
            town.Get<LiveUpdates>().Publish([board.Class]);
            return town.Get<ClassProgress>().ReadAsync(board.Teacher, CancellationToken.None);
        };
    }

    /// <summary>Within the same second every school comes from memory: the cost of the page while nothing has changed.</summary>
    public static async Task<Pair> OfCityPagesAsync(Town school, Town city)
    {
        var (small, large) = ((await school.ActorsAsync("s001-city", 1))[0], (await city.ActorsAsync("s001-city", 1))[0]);
        var began = Stopwatch.GetTimestamp();
        await city.Get<CityProgress>().ReadAsync(large, CancellationToken.None);
        return new(Ask(school, small), Ask(city, large), FormattableString.Invariant($"first reading of all 60 schools {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms"));

        static Func<Task> Ask(Town town, Actor actor) => () => town.Get<CityProgress>().ReadAsync(actor, CancellationToken.None);
    }

    /// <summary>Alternating, so that other load on the machine affects both alike.</summary>
    public static async Task<Comparison> CompareAsync(Pair pair, int times)
    {
        var (small, large) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < WarmUps + times; i++)
        {
            small.Add(await TakenAsync(pair.Small));
            large.Add(await TakenAsync(pair.Large));
        }

        return new(Median(small.Skip(WarmUps)), Median(large.Skip(WarmUps)), pair.Sizes);
    }

    private static async Task<TimeSpan> TakenAsync(Func<Task> ask)
    {
        var began = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(began);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToList() is var all ? all[all.Count / 2] : default;

    private static async Task<IReadOnlyList<(Actor Teacher, int Rows)>> QueuesAsync(Town town, string begin)
    {
        var queues = new List<(Actor Teacher, int Rows)>();
        foreach (var teacher in await town.ActorsAsync(begin, Teachers))
        {
            queues.Add((teacher, (await town.Get<CertificationQueue>().ReadAsync(teacher, CancellationToken.None)).Value.Rows.Count));
        }

        return queues;
    }

    private static async Task<IReadOnlyList<Board>> BoardsAsync(Town town, string begin)
    {
        var boards = new List<Board>();
        foreach (var teacher in await town.ActorsAsync(begin, Teachers))
        {
            var board = await town.Get<ClassProgress>().ReadAsync(teacher, CancellationToken.None);
            if (!board.IsRefused)
            {
                boards.Add(new(teacher, Topic.Of(board.Value.Id), board.Value.Students.Count));
            }
        }

        return boards;
    }

    private sealed record Board(Actor Teacher, Topic Class, int Size);
}
