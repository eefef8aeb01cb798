using System.Diagnostics;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Inspection.Work;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Inspection;

/// <summary>Files that crash or exhaust their inspector end one worker, never the portal, and are not inspected twice.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-inspected-");
    private readonly SmallSchool _school = new();
    private TestDatabase _database = null!;

    /// <summary>An unexpected value: the worker crashes, as on a file that breaks its parser.</summary>
    private const EvidenceFormat UnknownToWorkers = (EvidenceFormat)99;

    private InspectionWorkers Workers => _database.Get<InspectionWorkers>();

    public async ValueTask InitializeAsync() =>
        _database = await TestDatabase.WithAsync(_school.Everything, settings: new() { ["Inspection:Workers"] = "1", ["Inspection:Seconds"] = "3", ["Inspection:FilesPerWorker"] = "3", ["Inspection:Megabytes"] = "128" });

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Worker_HasNoAccessToFilesConnectionsOrThePortalsEnvironment()
    {
        using var seat = await Workers.TakeAsync(TestDatabase.Token);
        Assert.True(seat.Worker.Hello.IsConfined);
        Assert.All(seat.Worker.Hello.Environment, name => Assert.StartsWith("DOTNET_", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xref-widths-negative.pdf")]
    [InlineData("h-ref-chain.pdf")]
    [InlineData("h-xref-size-2g.pdf")]
    public async Task FileThatOnceCrashedThePortal_IsRefused_AndTheNextFileIsInspected(string name)
    {
        var refused = await _database.InspectAsync(await File.ReadAllBytesAsync(Cases.Refused(name), TestDatabase.Token), EvidenceFormat.Pdf);
        Assert.Equal("file-damaged", refused.Error?.Code);
        Assert.False((await _database.InspectAsync(PdfBytes.Saying(string.Empty), EvidenceFormat.Pdf)).IsRefused);
    }

    [Fact]
    public async Task Worker_IsReused_AndReplacedAfterItsNumberOfFiles()
    {
        var ids = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            Assert.False((await _database.InspectAsync(PdfBytes.Saying($"/Lang(x{i})"), EvidenceFormat.Pdf)).IsRefused);
            using var seat = await Workers.TakeAsync(TestDatabase.Token);
            ids.Add(seat.Worker.Id);
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[3]);
    }

    [Fact]
    public async Task WorkerKilledFromOutside_FailsNoFile()
    {
        int id;
        using (var seat = await Workers.TakeAsync(TestDatabase.Token))
        {
            id = seat.Worker.Id;
        }

        using (var worker = Process.GetProcessById(id))
        {
            worker.Kill();
            await worker.WaitForExitAsync(TestDatabase.Token);
        }

        Assert.False((await _database.InspectAsync(PdfBytes.Saying(string.Empty), EvidenceFormat.Pdf)).IsRefused);
        Assert.Empty(_database.FilesIn(Path.Combine("inspection", "refused")));
    }

    [Fact]
    public async Task FileThatCrashedAWorker_IsNotInspectedAgain_EvenAfterARestart()
    {
        var file = PdfBytes.Saying("/Lang(zh-TW)");
        Assert.Equal(EvidenceFlaw.Broken, await _database.FlawAsync(file, UnknownToWorkers));
        Assert.Single(_database.FilesIn(Path.Combine("inspection", "refused")));

        await _database.RestartAsync();
        using var onlyWorker = await Workers.TakeAsync(TestDatabase.Token);
        Assert.Equal(EvidenceFlaw.Broken, await _database.FlawAsync(file, EvidenceFormat.Pdf));
    }

    [Fact]
    public async Task WorkerThatExceedsItsTime_IsKilledByTheKernel()
    {
        var path = Path.Combine(_directory.FullName, "long.csv");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t\n", ImportLimits.Rows)), TestDatabase.Token);
        using var seat = await Workers.TakeAsync(TestDatabase.Token);
        seat.Send(JobKind.Sheet, (byte)TextForm.Utf8, seconds: 1, path);
        Assert.Throws<InvalidDataException>(() =>
        {
            while (seat.Read().Kind != FrameKind.End)
            {
            }
        });
        Assert.Equal(WorkerEnd.Exhausted, seat.Worker.End());
    }

    [Fact]
    public async Task FileThatNeedsTooMuchMemory_IsExcessive_AndTheNextIsInspected()
    {
        var path = Path.Combine(_directory.FullName, "large");
        await using (var large = File.Create(path))
        {
            large.SetLength(200 * 1_048_576);
        }

        var refused = await _database.Get<EvidenceInspector>().InspectAsync(new(path, EvidenceFormat.Mp4, new(new('a', 64), 200 * 1_048_576)), TestDatabase.Token);
        Assert.Equal(EvidenceFlaw.Excessive, refused.Error?.Arguments[0]);
        Assert.False((await _database.InspectAsync(PdfBytes.Saying(string.Empty), EvidenceFormat.Pdf)).IsRefused);
    }

    [Fact]
    public async Task UnreadableTemporaryFile_IsUnavailable_AndLosesNoWorker()
    {
        var gone = Path.Combine(_directory.FullName, "gone");
        for (var i = 0; i < 3; i++)
        {
            var refused = await _database.Get<EvidenceInspector>().InspectAsync(new(gone, EvidenceFormat.Pdf, new(new('b', 64), 1)), TestDatabase.Token);
            Assert.Equal("storage-unavailable", refused.Error?.Code);
            using var sheet = await _database.Get<SheetReader>().OpenAsync(new(default, new(ImportKind.Students, "gone.csv", new('b', 64)), gone), TextForm.Unknown, TestDatabase.Token);
            Assert.Equal("inspection-unavailable", Assert.Single(sheet.Rows()).Problem?.Code);
        }

        Assert.Empty(_database.FilesIn(Path.Combine("inspection", "refused")));
        Assert.False((await _database.InspectAsync(PdfBytes.Saying(string.Empty), EvidenceFormat.Pdf)).IsRefused);
    }

    [Fact]
    public async Task Table_IsReadByAWorker_AsItStands()
    {
        var text = Rosters.Text("學號,姓名", "1130001,王小明", "1130002,\"李\r\n小華\"", "1130003");
        var here = Rosters.Read(text);
        var path = Path.Combine(_directory.FullName, "roster.csv");
        await File.WriteAllBytesAsync(path, text, TestDatabase.Token);
        using var sheet = await _database.Get<SheetReader>().OpenAsync(new(default, new(ImportKind.Students, "roster.csv", new('0', 64)), path), TextForm.Unknown, TestDatabase.Token);
        var rows = sheet.Rows().ToList();
        Assert.Equal("utf-8", sheet.Form);
        Assert.Equal(here.Select(Written), rows.Select(Written));
    }

    private static string Written(SheetRow row) => $"{row.Number}: {string.Join('|', row.Cells)} {row.Problem?.Code} {string.Join('|', row.Problem?.Arguments ?? [])}";
}
