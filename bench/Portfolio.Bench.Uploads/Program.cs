using System.Globalization;
using Portfolio.Bench.Uploads;

// dotnet run -c Release --project bench/Portfolio.Bench.Uploads [-- ROUNDS]
// 100 uploads of 4 MB at once, in one piece and in pieces, against copying and hashing the same bytes with fsync, on the same disk in the same run.
const int AtOnce = 100;

var rounds = args is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 3;
var disk = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "bench-uploads"));
disk.Delete(recursive: true);
disk.Create();
var files = Files.Make(AtOnce);
await using (var portal = await Portal.StartAsync(disk.CreateSubdirectory("data").FullName))
{
    var people = await portal.SignInEverybodyAsync();
    Console.WriteLine($"{people.Length} students, {AtOnce} files");
    await Upload.AllAsync(people, Files.Make(6, Files.Small), inPieces: false);
    await Upload.AllAsync(people, Files.Make(6, Files.Small), inPieces: true);
    var before = portal.WorkingSet();
    for (var round = 1; round <= rounds; round++)
    {
        Files.Mark(files, round);
        var copied = await Reference.CopyAsync(disk.CreateSubdirectory($"copy-{round}").FullName, files);
        var inPieces = round % 2 == 0;
        var worked = portal.Worked();
        var uploaded = await Upload.AllAsync(people, files, inPieces);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"round {round} ({(inPieces ? "pieces of 1 MB" : "one piece")}): copy {Files.Megabytes(files) / copied.TotalSeconds:F0} MB/s, upload {Files.Megabytes(files) / uploaded.TotalSeconds:F0} MB/s, ratio {copied / uploaded:P0}; the portal worked {(portal.Worked() - worked).TotalSeconds:F1} s"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set: {before} MB before, {portal.PeakWorkingSet()} MB at its peak, grown by {portal.PeakWorkingSet() - before} MB"));
}

disk.Delete(recursive: true);
