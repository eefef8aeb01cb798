using System.Globalization;
using Portfolio.Bench.Circuits;

// dotnet run -c Release --project bench/Portfolio.Bench.Circuits [-- ROUNDS]
// 1,000 signed-in circuits on the real pages: a teacher publishes 40 decisions; from commit to the batch at each affected page, beside a bare hub's
// broadcast of as many bytes to 1,000 clients in the same run; and managed memory a circuit beside a blank page's.
const int Students = 900;
const int Teachers = 60;
const int Homerooms = 40;
const int Decisions = 40;

if (args is ["serve"])
{
    await ServerRole.RunAsync();
    return;
}

var rounds = args is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 5;
var disk = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench-circuits"));
disk.Delete(recursive: true);
disk.Create();
await using (var server = await Server.StartAsync(disk.FullName, students: 1600, outcomes: 16_000))
{
    var crowd = new Crowd(server);
    await crowd.MeasureMemoryAsync();
    await crowd.FillAsync(Students, Teachers, Homerooms);
    await crowd.MeasurePushAsync(rounds, Decisions);
}

disk.Delete(recursive: true);
