using System.Globalization;
using Portfolio.Bench;

// Where the two cities are kept; a second run finds them there.
var root = args.FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "portfolio-bench");
await using var school = await Town.OpenAsync(Path.Combine(root, "school"), students: 1_000, outcomes: 10_000);
await using var city = await Town.OpenAsync(Path.Combine(root, "city"), students: 60_000, outcomes: 1_000_000);

var queues = await Pairs.OfQueuesAsync(school, city);
Print("first page of a queue, 10,000 and 1,000,000 outcomes", await Pairs.CompareAsync(queues, 300));
var boards = await Pairs.OfBoardsAsync(school, city);
Print("board of a class, school of 1,000 and city of 60,000 students", await Pairs.CompareAsync(boards, 150));
Print("the city page while nothing changes, 1 and 60 schools", await Pairs.CompareAsync(await Pairs.OfCityPagesAsync(school, city), 40));

static void Print(string what, Comparison found) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{what}: {found.Small.TotalMilliseconds:0.00} ms and {found.Large.TotalMilliseconds:0.00} ms, ratio {found.Large / found.Small:0.00} ({found.Sizes})"));
