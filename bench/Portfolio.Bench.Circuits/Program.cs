using System.Globalization;
using Portfolio.Bench.Circuits;

// dotnet run -c Release --project bench/Portfolio.Bench.Circuits [-- ROUNDS | certify [ROUNDS] | memory [CIRCUITS] | hold PAGE CIRCUITS]
// 1,000 signed-in circuits on the real pages: a teacher publishes 40 decisions; from commit to the batch at each affected page, beside a bare hub's
// broadcast of as many bytes to 1,000 clients in the same run; and managed memory a circuit beside a blank page's.
// certify: processor time of one work read, decided and published with all these pages open;
// memory: only the last; hold: opens so many circuits of one page (blank, student, homeroom, teacher) and keeps them until Enter, for dotnet-dump.
const int Students = 900;
const int Teachers = 60;
const int Homerooms = 40;
const int Decisions = 40;
const int Certified = 20;
const int Measured = 200;
const int Warming = 200;

if (args is ["serve"])
{
    await ServerRole.RunAsync();
    return;
}

switch (args)
{
    case ["hold", var page, var count]:
        await ServedAsync(server => new MemoryOfPages(server).HoldAsync(page, Number(count)));
        break;
    case ["certify", .. var rounds]:
        await ServedAsync(async server =>
        {
            var crowd = new Crowd(server);
            var desk = await server.AskAsync<OpenDesk>("desk");
            await crowd.WarmAsync(Warming);
            await crowd.MeasureCertificationAsync(1, Certified);
            await crowd.OpenDeskAsync(desk);
            await crowd.WarmAsync(Warming);
            await crowd.MeasureCertificationAsync(1, Certified);
            await crowd.FillAsync(Students, Teachers, Homerooms);
            await crowd.WarmAsync(Warming);
            await crowd.MeasureCertificationAsync(rounds is [var times] ? Number(times) : 3, Certified);
        });
        break;
    case ["memory", .. var count]:
        await ServedAsync(server => new MemoryOfPages(server).MeasureAsync(count is [var circuits] ? Number(circuits) : Measured));
        break;
    default:
        await ServedAsync(server => new MemoryOfPages(server).MeasureAsync(Measured));
        await ServedAsync(async server =>
        {
            var crowd = new Crowd(server);
            await crowd.FillAsync(Students, Teachers, Homerooms);
            await crowd.MeasurePushAsync(args is [var rounds] ? Number(rounds) : 5, Decisions);
        });
        break;
}

static async Task ServedAsync(Func<Server, Task> measure)
{
    var disk = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench-circuits"));
    disk.Delete(recursive: true);
    disk.Create();
    await using (var server = await Server.StartAsync(disk.FullName, students: 1600, outcomes: 16_000))
    {
        await measure(server);
    }

    disk.Delete(recursive: true);
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
