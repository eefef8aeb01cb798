using System.Globalization;

namespace Portfolio.Bench;

/// <summary>Compares the cost of loading a page in a large city and in a small school, in one run.</summary>
internal static class CityBench
{
    /// <param name="args">the folders of the two cities; a second run reuses them</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = args.FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "portfolio-bench");
        await using var school = await Town.OpenAsync(Path.Combine(root, "school"), students: 1_000, outcomes: 10_000);
        await using var city = await Town.OpenAsync(Path.Combine(root, "city"), students: 60_000, outcomes: 1_000_000);

        Print("first page of a queue, 10,000 and 1,000,000 outcomes", await Pairs.CompareAsync(await Pairs.OfQueuesAsync(school, city), 300));
        Print("board of a class, school of 1,000 and city of 60,000 students", await Pairs.CompareAsync(await Pairs.OfBoardsAsync(school, city), 150));
        Print("the city page while nothing changes, 1 and 60 schools", await Pairs.CompareAsync(await Pairs.OfCityPagesAsync(school, city), 40));
        return 0;
    }

    private static void Print(string what, Comparison found) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {found.Small.TotalMilliseconds:0.00} ms and {found.Large.TotalMilliseconds:0.00} ms, ratio {found.Large / found.Small:0.00} ({found.Sizes})"));
}
