using System.Globalization;
using Portfolio.Bench.Circuits;

// dotnet run -c Release --project bench/Portfolio.Bench.Circuits [-- ROUNDS | certify [ROUNDS] | memory [CIRCUITS [PAGE …]] | hold PAGE CIRCUITS]
// 1,000 signed-in circuits on the real pages: a teacher publishes 40 decisions; from commit to the batch at each affected page, beside a bare hub's
// broadcast of as many bytes to 1,000 clients in the same run; and managed memory a circuit beside a blank page's.
// certify: processor time of one work read, decided and published with all these pages open;
// memory: only the last, of all pages or these (student, homeroom, teacher);
// hold: opens so many circuits of one page (also blank) and keeps them until Enter, for dotnet-dump.
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
    return 0;
}

using var interruption = new Interruption();
try
{
    await MeasureAsync();
    return 0;
}
catch (Exception) when (interruption.Token.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Interrupted.");
    return 1;
}

async Task MeasureAsync()
{
    switch (args)
    {
        case ["hold", var page, var count]:
            await ServedAsync(SchoolSet.ForTabs(Number(count)), server => new MemoryOfPages(server).HoldAsync(page, Number(count)));
            break;
        case ["certify", .. var rounds]:
            await ServedAsync(SchoolSet.Usual, async server =>
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
        case ["memory"]:
            await ServedAsync(SchoolSet.ForTabs(Measured), server => new MemoryOfPages(server).MeasureAsync(Measured, []));
            break;
        case ["memory", var circuits, .. var pages]:
            await ServedAsync(SchoolSet.ForTabs(Number(circuits)), server => new MemoryOfPages(server).MeasureAsync(Number(circuits), pages));
            break;
        default:
            await ServedAsync(SchoolSet.ForTabs(Measured), server => new MemoryOfPages(server).MeasureAsync(Measured, []));
            await ServedAsync(SchoolSet.Usual, async server =>
            {
                var crowd = new Crowd(server);
                await crowd.FillAsync(Students, Teachers, Homerooms);
                await crowd.MeasurePushAsync(args is [var rounds] ? Number(rounds) : 5, Decisions);
            });
            break;
    }
}

async Task ServedAsync(SchoolSet schools, Func<Server, Task> measure)
{
    var disk = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench-circuits"));
    disk.Delete(recursive: true);
    disk.Create();
    try
    {
        await using var server = await Server.StartAsync(disk.FullName, schools, interruption.Token);
        await measure(server).WaitAsync(interruption.Token);
    }
    finally
    {
        disk.Delete(recursive: true);
    }
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
