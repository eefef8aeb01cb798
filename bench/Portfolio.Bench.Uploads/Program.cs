using System.Globalization;
using Portfolio.Bench.Uploads;

// dotnet run -c Release --project bench/Portfolio.Bench.Uploads [-- ROUNDS [one|pieces]]
// 100 uploads of 4 MB at once, in one piece and in pieces, against copying and hashing the same bytes with fsync, on the same disk in the same run.
const int AtOnce = 100;
const int WarmUps = 24;

// dotnet run … -- hostile FOLDER [COUNT]
// COUNT variants (500) of each file in a folder, all at once: what they are answered and what the portal's memory does.
var rounds = args is [not "hostile" and var asked, ..] ? int.Parse(asked, CultureInfo.InvariantCulture) : 3;
var way = args is [_, var only] ? only : "both";
var disk = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench-uploads"));
disk.Delete(recursive: true);
disk.Create();
if (args is ["hostile", var folder, .. var number])
{
    await HostileRun.RunAsync(folder, number is [var each] ? int.Parse(each, CultureInfo.InvariantCulture) : 500, disk.CreateSubdirectory("data").FullName);
    disk.Delete(recursive: true);
    return;
}

var files = Files.Make(AtOnce);
await using (var portal = await Portal.StartAsync(disk.CreateSubdirectory("data").FullName))
{
    var people = await portal.SignInEverybodyAsync();
    Console.WriteLine($"{people.Length} students, {AtOnce} files");

    var fresh = portal.WorkingSet();

    // A portal has been running for days: until its code is fully compiled, the measurement would include the compiler.
    var small = Files.Make(AtOnce, Files.Small);
    for (var lap = 0; lap < WarmUps; lap++)
    {
        Files.Mark(small, lap);
        await Upload.AllAsync(await Upload.BeginDraftsAsync(people, small), inPieces: lap % 2 == 0);
    }

    var before = portal.WorkingSet();
    for (var round = 1; round <= rounds; round++)
    {
        Files.Mark(files, round);
        var own = Environment.CpuUsage.TotalTime;
        var copied = await Reference.CopyAsync(disk.CreateSubdirectory($"copy-{round}").FullName, files);
        var copier = Environment.CpuUsage.TotalTime - own;
        var inPieces = way == "both" ? round % 2 == 0 : way == "pieces";
        var drafts = await Upload.BeginDraftsAsync(people, files);
        (own, var worked) = (Environment.CpuUsage.TotalTime, portal.Worked());
        var uploaded = await Upload.AllAsync(drafts, inPieces);
        var (sender, portals) = (Environment.CpuUsage.TotalTime - own, portal.Worked() - worked);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {round} ({(inPieces ? "pieces of 1 and 3 MB" : "one piece")}): copy {Files.Megabytes(files) / copied.TotalSeconds:F0} MB/s, upload {Files.Megabytes(files) / uploaded.TotalSeconds:F0} MB/s, ratio {copied / uploaded:P0}; processor seconds: copy {copier.TotalSeconds:F2}, sender {sender.TotalSeconds:F2}, portal {portals.TotalSeconds:F2}"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set: {fresh} MB when everybody had signed in, {before} MB after {WarmUps * AtOnce} small uploads, {portal.PeakWorkingSet()} MB at its peak: grown by {portal.PeakWorkingSet() - before} MB"));
}

disk.Delete(recursive: true);
