using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Performances;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Infrastructure.Evidence.Scanning;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.AnotherKind;

/// <summary>
/// A kind of item that the portal does not know: with one folder and one registration, the whole file pipeline works for it.
/// </summary>
public sealed class AnotherKindTests : IAsyncLifetime
{
    private readonly RunningClamd _clamd = new();
    private readonly SmallSchool _school = new();
    private readonly LearningOutcome _draft;
    private readonly DiversePerformance _performance;
    private TestDatabase _database = null!;

    public AnotherKindTests()
    {
        _draft = A.Draft(_school);
        _performance = new(
            new(A.Id()), _school.Id, _school.Student.Id, SmallSchool.Year, PerformanceCategory.Competition, "技藝競賽", string.Empty);
    }

    private ItemId Item => new(_performance.Id.Value);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithAsync(
        [.. _school.Everything, _draft, _performance],
        settings: new(StorageVerbs.WithoutMirror) { ["Files:ClamAv:Address"] = _clamd.Address, ["Files:KeepUnreferenced"] = "1.00:00:00" },
        more: services => services.AddSingleton<IEvidenceHolder, PerformanceEvidence>());

    public async ValueTask DisposeAsync()
    {
        await _clamd.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task File_IsAccepted_InOneRequestAndInChunks_AndReplacesItsKind()
    {
        var first = await UploadAsync(Bytes.Pdf(3000));
        var (id, bytes) = (A.Id(), Bytes.Pdf(2000, mark: 2));
        var begin = new BeginUpload.Command(Command(bytes.Length, id), Bytes.Sha256(bytes));
        Assert.Null((await _database.Get<BeginUpload>().ExecuteAsync(_school.AsStudent, begin, TestDatabase.Token)).Error);
        Assert.Null((await SendAsync(id, 0, bytes[..500])).Error);
        var last = await SendAsync(id, 500, bytes[500..]);
        Assert.Equal(Bytes.Sha256(bytes), last.Value.Receipt?.Sha256);
        var find = _database.Get<FindUpload>();
        Assert.Equal(last.Value.Receipt, (await find.ReadAsync(_school.AsStudent, id, TestDatabase.Token)).Value.Receipt);
        Assert.Equal("not-found", (await find.ReadAsync(_school.AsClassmate, id, TestDatabase.Token)).Error?.Code);
        Assert.Equal(2000, await _database.StoredBytesAsync(_school.Student));
        Assert.Equal("not-found", await OpenAsync(_school.AsStudent, first));

        await using var db = _database.Open();
        var file = await db.EvidenceFiles.SingleAsync(TestDatabase.Token);
        Assert.Equal((PerformanceEvidence.ItemOf(_performance), _school.Student.Id), (file.Item, file.StudentId));
    }

    [Fact]
    public async Task Rules_AreTheKindsOwn_AndCheckedBeforeTheFirstByteAndAfterTheLast()
    {
        Assert.Equal("not-yours", await TryAsync(_school.AsClassmate, Command()));
        Assert.Equal("not-found", await TryAsync(_school.AsStudent, Command() with { Item = new(A.Id()) }));
        Assert.Equal("not-yours", await AttachAsync(_school.AsClassmate, A.File(_school)));

        var closes = PerformanceEvidence.Window.ClosesAt;
        Assert.Null(await AttachAsync(_school.AsStudent, A.File(_school, startedAt: closes.AddSeconds(-1), acceptedAt: closes.AddMinutes(5))));
        _database.Clock.SetUtcNow(closes);
        Assert.Equal("window-closed", await TryAsync(_school.AsStudent, Command()));
        Assert.Equal("window-closed", await AttachAsync(_school.AsStudent, A.File(_school, startedAt: closes)));
        Assert.Null((await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf())).Error);
    }

    [Fact]
    public async Task FilesOfSeveralKinds_ShareOneTransaction()
    {
        AttachFiles.Ask[] asks =
        [
            new(_school.AsStudent, Item, A.File(_school)),
            new(_school.AsStudent, _draft.Id, A.File(_school)),
            new(_school.AsStudent, Item, A.File(_school, EvidenceFormat.Mp4)),
        ];
        _database.Sql.Clear();
        Assert.All(await _database.Get<AttachFiles>().WriteAsync(_school.Id, asks), a => Assert.Null(a.Error));
        Assert.Single(_database.Sql.Commands, c => c.Contains("UPDATE \"Students\"", StringComparison.Ordinal));
        Assert.Equal(3000, await _database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task File_IsOpenToItsStudentOnly_UntilScanned_ThenToWhomTheKindAllows()
    {
        await _clamd.StartAsync();
        var file = await UploadAsync(Bytes.Pdf());
        Assert.Null(await OpenAsync(_school.AsStudent, file));
        Assert.Equal("scan-pending", await OpenAsync(_school.AsRegistrar, file));
        Assert.Equal("not-found", await OpenAsync(_school.AsTeacher, file));
        await _database.Get<DueScans>().RunAsync(default, TestDatabase.Token);
        Assert.Null(await OpenAsync(_school.AsRegistrar, file));
        Assert.Equal("not-found", await OpenAsync(_school.AsTeacher, file));
        Assert.Equal([file], Holder.Answered);
    }

    [Fact]
    public async Task InfectedFile_IsQuarantined_AndReportedToTheSchool()
    {
        await _clamd.StartAsync();
        var file = await UploadAsync(PdfBytes.Saying($"/Lang({RunningClamd.Virus})"));
        await _database.Get<ScanJobs>().ScanAsync(_school.Id.Value, file.Value, TestDatabase.Token);
        Assert.Equal("file-infected", await OpenAsync(_school.AsStudent, file));
        var infected = Assert.Single((await HealthAsync()).Infected);
        Assert.Equal((file, _school.Student.Name), (infected.File, infected.Student));
        await using var db = _database.Open();
        var told = await db.Notices.Select(n => n.RecipientId).ToListAsync(TestDatabase.Token);
        Assert.Equivalent(new[] { _school.AsStudent.Account, _school.AsAdministrator.Account }, told, strict: true);
    }

    [Fact]
    public async Task Receipt_NamesTheItem_ToItsStudentAlone()
    {
        var file = await UploadAsync(Bytes.Pdf());
        var issue = _database.Get<IssueReceipt>();
        var says = (await issue.ExecuteAsync(_school.AsStudent, file, TestDatabase.Token)).Value.Says;
        Assert.Equal((Item.Value, 1, file.Value, _school.Student.StudentNo), (says.ItemId, says.Revision, says.FileId, says.StudentNo));
        Assert.Equal("not-found", (await issue.ExecuteAsync(_school.AsRegistrar, file, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task LargestFiles_AreOfAllKinds()
    {
        await UploadAsync(Bytes.Pdf(3000));
        Assert.Null((await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf(2000))).Error);
        var files = await _database.Get<LargestFiles>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal(
            [
                (PerformanceEvidence.ItemOf(_performance), 3000L, _performance.Name, true),
                (new(LearningOutcome.Kind, _draft.Id, 1), 2000L, string.Empty, true),
            ],
            files.Select(f => (f.Item, f.Size, f.Title, f.IsRemovable)));
    }

    [Fact]
    public async Task LostFile_IsReportedWithItsItem()
    {
        await UploadAsync(Bytes.Pdf());
        File.Delete(Assert.Single(_database.FilesIn("files")));
        var content = Assert.Single(await _database.Get<VerifyEvidence>().RunAsync(TestDatabase.Token).ToListAsync(TestDatabase.Token));
        Assert.Equal([PerformanceEvidence.ItemOf(_performance)], content.Items);
        Assert.Equal([PerformanceEvidence.ItemOf(_performance)], Assert.Single((await HealthAsync()).Open).Items);
    }

    [Fact]
    public async Task DetachedFile_ReleasesItsSpace_AndItsContentIsDeletedAfterTheGracePeriod()
    {
        var file = await UploadAsync(Bytes.Pdf());
        var detach = _database.Get<DetachEvidence>();
        Assert.Equal("not-yours", (await detach.ExecuteAsync(_school.AsClassmate, Item, file, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await detach.ExecuteAsync(_school.AsStudent, _draft.Id, file, TestDatabase.Token)).Error?.Code);
        Assert.Equal(0, await _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token));
        Assert.Null((await detach.ExecuteAsync(_school.AsStudent, Item, file, TestDatabase.Token)).Error);
        Assert.Equal(0, await _database.StoredBytesAsync(_school.Student));
        Assert.Equal(0, await _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token));
        _database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token));
        Assert.Empty(_database.FilesIn("files"));
    }

    private PerformanceEvidence Holder => (PerformanceEvidence)_database.Get<EvidenceHolders>().Of(PerformanceEvidence.Performances);

    private UploadEvidence.Command Command(long length = 2000, Guid? id = null) =>
        new(Item, EvidenceKind.Document, id ?? A.Id(), "獎狀.pdf", length);

    private async Task<StorageView> HealthAsync() =>
        (await _database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;

    private async Task<string?> TryAsync(Actor by, UploadEvidence.Command command) =>
        (await _database.UploadAsync(by, command, new MemoryStream(Bytes.Pdf()))).Error?.Code;

    private async Task<EvidenceFileId> UploadAsync(byte[] bytes)
    {
        var accepted = await _database.UploadAsync(_school.AsStudent, Command(bytes.Length), new MemoryStream(bytes));
        Assert.Null(accepted.Error);
        return new(accepted.Value.FileId);
    }

    private Task<Result<UploadProgress>> SendAsync(Guid id, long offset, byte[] piece) =>
        _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, offset, null), new MemoryStream(piece), TestDatabase.Token);

    private async Task<string?> AttachAsync(Actor by, EvidenceFile file) =>
        (await _database.Get<AttachFiles>().WriteAsync(_school.Id, [new(by, Item, file)]))[0].Error?.Code;

    private async Task<string?> OpenAsync(Actor actor, EvidenceFileId file)
    {
        var opened = await _database.Get<OpenEvidence>().ExecuteAsync(actor, file, TestDatabase.Token);
        if (!opened.IsRefused)
        {
            await opened.Value.Bytes.DisposeAsync();
        }

        return opened.Error?.Code;
    }
}
