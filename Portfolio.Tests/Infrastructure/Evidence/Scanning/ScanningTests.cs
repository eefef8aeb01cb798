using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Scanning;

/// <summary>Uploads with a real virus scanner: who may open what, before and after the scan, and when the scanner is unreachable.</summary>
public sealed class ScanningTests : IAsyncLifetime
{
    private readonly RunningClamd _clamd = new();
    private readonly SmallSchool _school = new();
    private LearningOutcome _draft = null!;
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _draft = A.Draft(_school);
        Assert.Null(_draft.Draft.Write(_school.AsStudent, new("自走車", "循線行走。"), _school.Course.Id, SmallSchool.SchoolDay).Error);
        _database = await TestDatabase.WithAsync([.. _school.Everything, _draft], settings: new() { ["Files:ClamAv:Address"] = _clamd.Address });
    }

    public async ValueTask DisposeAsync()
    {
        await _clamd.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task CleanFile_IsOpenToItsOwnerOnly_UntilScanned()
    {
        var file = await UploadedAsync(Bytes.Pdf());
        Assert.Null((await _database.SendAsync(_school.AsStudent, _draft)).Error);
        Assert.Null(await OpenAsync(_school.AsStudent, file));
        Assert.Equal("scan-pending", await OpenAsync(_school.AsTeacher, file));
        Assert.Equal("scan-pending", await OpenAsync(_school.AsHomeroom, file));
        var shown = new MarkEvidenceRead.Command(_draft.Id, file, (await _database.LoadAsync(_draft)).Current.SentAt);
        Assert.Equal("scan-pending", (await _database.Get<MarkEvidenceRead>().ExecuteAsync(_school.AsTeacher, shown, TestDatabase.Token)).Error?.Code);

        Assert.Equal(_database.Clock.GetUtcNow(), await NextAsync());
        await _clamd.StartAsync();
        await SweepAsync();
        Assert.Null(await NextAsync());
        Assert.Equal(ScanState.Clean, await StateAsync(file));
        Assert.Null(await OpenAsync(_school.AsTeacher, file));
        Assert.Null((await _database.Get<MarkEvidenceRead>().ExecuteAsync(_school.AsTeacher, shown, TestDatabase.Token)).Error);
    }

    [Fact]
    public async Task InfectedFile_IsQuarantined_ItsOutcomeGoesBack_AndStudentAndSchoolAreNotified()
    {
        await _clamd.StartAsync();
        var file = await UploadedAsync(PdfBytes.Saying($"/Lang({RunningClamd.Virus})"));
        Assert.Null((await _database.SendAsync(_school.AsStudent, _draft)).Error);
        await _database.Get<ScanJobs>().ScanAsync(_school.Id.Value, file.Value, TestDatabase.Token);

        Assert.Equal(ScanState.Infected, await StateAsync(file));
        Assert.Equal("file-infected", await OpenAsync(_school.AsStudent, file));
        Assert.Equal("not-found", await OpenAsync(_school.AsTeacher, file));
        var outcome = await _database.LoadAsync(_draft);
        Assert.Equal((OutcomeState.Draft, false), (outcome.State, outcome.IsCounted));
        Assert.Equal("file-infected", (await _database.SendAsync(_school.AsStudent, _draft)).Error?.Code);
        await using var db = _database.Open();
        var told = await db.Notices.Where(n => n.Kind == NoticeKind.FilesInfected).Select(n => n.RecipientId).ToListAsync(TestDatabase.Token);
        Assert.Equivalent(new[] { _school.AsStudent.Account, _school.AsAdministrator.Account }, told);

        Assert.Null((await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf())).Error);
        Assert.Null((await _database.SendAsync(_school.AsStudent, _draft)).Error);
    }

    [Fact]
    public async Task TheSameBytes_InAnotherFile_AreQuarantinedToo_EvenIfScannedCleanBefore()
    {
        var (bytes, other, earlier) = (PdfBytes.Saying($"/Lang({RunningClamd.Virus})"), new SmallSchool(code: "other"), A.Draft(_school));
        var theirs = A.Draft(other);
        await _database.SaveAsync([.. other.Everything, earlier, theirs]);
        var before = await UploadedAsync(bytes, earlier);
        var elsewhere = new EvidenceFileId((await _database.UploadAsync(other.AsStudent, theirs, bytes)).Value.FileId);
        await _database.AnswerAsync(before, null);
        Assert.Null(await OpenAsync(_school.AsStudent, before));

        await _clamd.StartAsync();
        var file = await UploadedAsync(bytes);
        await _database.Get<ScanJobs>().ScanAsync(_school.Id.Value, file.Value, TestDatabase.Token);
        Assert.Equal("file-infected", await OpenAsync(_school.AsStudent, file));
        Assert.Equal((ScanState.Clean, "file-infected"), (await StateAsync(before), await OpenAsync(_school.AsStudent, before)));
        Assert.Null(await OpenAsync(other.AsStudent, elsewhere));
    }

    [Fact]
    public async Task AnInfectedFile_IsReportedToAdministrators_WithStudentAndFinding()
    {
        await _clamd.StartAsync();
        var file = await UploadedAsync(PdfBytes.Saying($"/Lang({RunningClamd.Virus})"));
        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync();
        var named = Assert.Single((await _database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value.Infected);
        Assert.Equal((file, SmallSchool.SchoolDay.AddMinutes(1), "1130001", "王小明", "報告.pdf"), (named.File, named.FoundAt, named.StudentNo, named.Student, named.FileName));
        Assert.StartsWith("Portfolio.Test", named.Finding, StringComparison.Ordinal);
        Assert.Equal([], await _database.VerifyAsync());
    }

    [Fact]
    public async Task TenScanResultsAtOnce_CountOnce()
    {
        var file = await UploadedAsync(Bytes.Pdf());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _database.AnswerAsync(file, "Portfolio.Test"))));
        await using var db = _database.Open();
        Assert.Equal(2, await db.Notices.CountAsync(n => n.Kind == NoticeKind.FilesInfected, TestDatabase.Token));
    }

    [Fact]
    public async Task UnreachableScanner_LosesNothing_AndIsRetriedUntilItIsBack()
    {
        await _clamd.StartAsync();
        await _clamd.StopAsync();
        var file = await UploadedAsync(Bytes.Pdf());
        await SweepAsync();
        Assert.Equal(ScanState.Pending, await StateAsync(file));
        await _clamd.StartAsync();
        await SweepAsync();
        Assert.Equal(ScanState.Clean, await StateAsync(file));
    }

    private async Task<EvidenceFileId> UploadedAsync(byte[] content, LearningOutcome? draft = null) =>
        new((await _database.UploadAsync(_school.AsStudent, draft ?? _draft, content)).Value.FileId);

    private Task<DateTimeOffset?> NextAsync() => _database.Get<DueScans>().NextAsync(default, TestDatabase.Token);

    private Task SweepAsync() => _database.Get<DueScans>().RunAsync(default, TestDatabase.Token);

    private async Task<ScanState> StateAsync(EvidenceFileId file)
    {
        await using var db = _database.Open();
        return await db.EvidenceFiles.Where(f => f.Id == file).Select(f => f.Scan).SingleAsync(TestDatabase.Token);
    }

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
