using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Evidence;

public abstract class UploadEvidenceTests : IAsyncLifetime
{
    private const int Limit = 10_000;

    private readonly SmallSchool _school = new(new SchoolPolicy { DocumentMaxBytes = Limit, MediaMaxBytes = 2 * Limit, StudentMaxBytes = 3 * Limit });
    private LearningOutcome _draft = null!;
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _draft = A.Draft(_school);
        _database = await TestDatabase.WithAsync(_school, _draft);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Upload_OfADocument_StoresTheExactBytesUnderTheirHash()
    {
        var bytes = Bytes.Pdf(5000);
        var receipt = (await _database.UploadAsync(_school.AsStudent, _draft, bytes)).Value;

        Assert.Equal(("報告.pdf", 5000L, Bytes.Sha256(bytes), SmallSchool.SchoolDay), (receipt.FileName, receipt.Size, receipt.Sha256, receipt.AcceptedAt));
        var stored = Assert.Single(_database.FilesIn("files"));
        Assert.Equal(receipt.Sha256, Path.GetFileName(stored));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(stored, TestDatabase.Token));
        Assert.Empty(_database.FilesIn("incoming"));
        var file = Assert.Single((await _database.LoadAsync(_draft)).Current.Files);
        Assert.Equal((receipt.FileId, EvidenceFormat.Pdf), (file.Id.Value, file.Format));
        Assert.Equal(5000, await _database.StoredBytesAsync(_school.Student));
    }

    [Theory]
    [InlineData(Limit, null)]
    [InlineData(Limit + 1, "file-too-large")]
    public async Task Upload_OfAnAnnouncedSize_IsLimitedToTheByte(int length, string? refusal) =>
        await CheckAsync(refusal, Bytes.Pdf(length), announced: length);

    [Theory]
    [InlineData(Limit, null)]
    [InlineData(Limit + 1, "file-too-large")]
    [InlineData(20 * Limit, "file-too-large")]
    public async Task Upload_OfUnknownSize_IsLimitedToTheByte(int length, string? refusal) =>
        await CheckAsync(refusal, Bytes.Pdf(length), announced: null);

    [Fact]
    public async Task Upload_ThatAnnouncesLessThanItSends_IsLimited() => await CheckAsync("file-too-large", Bytes.Pdf(Limit + 1), announced: 1);

    [Fact]
    public async Task Upload_AnnouncedTooLarge_IsRefusedBeforeAByteIsRead()
    {
        var command = new UploadEvidence.Command(_draft.Id, EvidenceKind.Document, A.Id(), "a.pdf", Limit + 1);
        var body = new MemoryStream(Bytes.Pdf(Limit + 1));
        Assert.Equal("file-too-large", (await _database.UploadAsync(_school.AsStudent, command, body)).Error?.Code);
        Assert.Equal(0, body.Position);
    }

    [Fact]
    public async Task Upload_OfNothing_IsDamaged() => await CheckAsync("file-damaged", []);

    [Fact]
    public async Task Upload_OfAPngNamedPdf_IsAcceptedAsAPng()
    {
        Assert.Equal("報告.pdf.png", (await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Png())).Value.FileName);
        Assert.Equal(EvidenceFormat.Png, Assert.Single((await _database.LoadAsync(_draft)).Current.Files).Format);
    }

    [Fact]
    public async Task Upload_OfMusicAsDocument_IsOfTheWrongType() => await CheckAsync("file-type", Bytes.Mp3());

    [Fact]
    public async Task Upload_OfADocumentAsMedia_IsOfTheWrongType() => await CheckAsync("file-type", Bytes.Pdf(), kind: EvidenceKind.Media);

    [Fact]
    public async Task Upload_OfHtmlNamedPdf_IsOfTheWrongType() => await CheckAsync("file-type", "<html><script>alert(1)</script>"u8.ToArray());

    [Fact]
    public async Task Upload_ThatArrivesByteByByte_IsAccepted()
    {
        var bytes = Bytes.Pdf(500);
        var command = new UploadEvidence.Command(_draft.Id, EvidenceKind.Document, A.Id(), "a.pdf", null);
        Assert.Equal(Bytes.Sha256(bytes), (await _database.UploadAsync(_school.AsStudent, command, new SlowStream(bytes))).Value.Sha256);
    }

    [Fact]
    public async Task Upload_Interrupted_LeavesNothingBehind()
    {
        var command = new UploadEvidence.Command(_draft.Id, EvidenceKind.Document, A.Id(), "a.pdf", null);
        await Assert.ThrowsAsync<IOException>(() => _database.UploadAsync(_school.AsStudent, command, new SlowStream(Bytes.Pdf(500), breaksAt: 300)));
        await AssertNothingKeptAsync();
    }

    [Fact]
    public async Task Upload_RepeatedUnderItsId_IsOneFile()
    {
        var (bytes, id) = (Bytes.Pdf(), A.Id());
        var first = await _database.UploadAsync(_school.AsStudent, _draft, bytes, uploadId: id);
        var again = await _database.UploadAsync(_school.AsStudent, _draft, bytes, uploadId: id);
        Assert.Equal(first.Value, again.Value);
        Assert.Single((await _database.LoadAsync(_draft)).Current.Files);
        Assert.Equal(bytes.Length, await _database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task Upload_RepeatedUnderItsIdAtTheSameTime_IsOneFile_ReturnedToBoth()
    {
        var (bytes, id) = (Bytes.Pdf(), A.Id());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _database.UploadAsync(_school.AsStudent, _draft, bytes, uploadId: id))));
        var file = Assert.Single((await _database.LoadAsync(_draft)).Current.Files);
        Assert.All(receipts, r => Assert.Equal(file.Id.Value, r.Value.FileId));
    }

    [Fact]
    public async Task Upload_ReplacingAnother_ReleasesItsBytes()
    {
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf(9000));
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf(4000, mark: 2));
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Mp3(500), EvidenceKind.Media);
        Assert.Equal(4500, await _database.StoredBytesAsync(_school.Student));
        Assert.Equal(2, (await _database.LoadAsync(_draft)).Current.Files.Count);
    }

    [Fact]
    public async Task Upload_BeyondTheQuota_IsRefusedAndCountsNothing()
    {
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf(Limit));
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Mp3(2 * Limit), EvidenceKind.Media);
        var second = A.Draft(_school);
        await _database.SaveAsync(second);

        Assert.Equal("quota-exceeded", (await _database.UploadAsync(_school.AsStudent, second, Bytes.Pdf(600))).Error?.Code);
        Assert.Empty((await _database.LoadAsync(second)).Current.Files);
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Equal(3 * Limit, await _database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task Upload_TenAtOnceAgainstTheQuota_SucceedExactlyAsOftenAsFit()
    {
        var drafts = Enumerable.Range(0, 10).Select(_ => A.Draft(_school)).ToList();
        await _database.SaveAsync(drafts);
        var results = await Task.WhenAll(drafts.Select((d, i) => Task.Run(() => _database.UploadAsync(_school.AsStudent, d, Bytes.Pdf(Limit - 3000, mark: (byte)i)))));
        Assert.Equal(4, results.Count(r => !r.IsRefused));
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal("quota-exceeded", r.Error!.Code));
        Assert.Equal(4 * (Limit - 3000), await _database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task Upload_OneSecondAfterClosing_IsRefusedBeforeAByteIsRead()
    {
        _database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddSeconds(1));
        await CheckAsync("window-closed", Bytes.Pdf());
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "window-closed")]
    public async Task Upload_BegunInTime_MayFinishFiveMinutesAfterTheClosing(int seconds, string? refusal)
    {
        _database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddTicks(-1));
        var command = new UploadEvidence.Command(_draft.Id, EvidenceKind.Document, A.Id(), "a.pdf", null);
        var body = new SlowStream(Bytes.Pdf(), atEnd: () => _database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddSeconds(seconds)));
        Assert.Equal(refusal, (await _database.UploadAsync(_school.AsStudent, command, body)).Error?.Code);
    }

    [Fact]
    public async Task Upload_IntoAnothersDraft_IsRefused()
    {
        Assert.Equal("not-yours", (await _database.UploadAsync(_school.AsClassmate, _draft, Bytes.Pdf())).Error?.Code);
        Assert.Equal("not-found", (await _database.UploadAsync(new SmallSchool().AsStudent, _draft, Bytes.Pdf())).Error?.Code);
        await AssertNothingKeptAsync();
    }

    private async Task CheckAsync(string? refusal, byte[] bytes, int? announced = null, EvidenceKind kind = EvidenceKind.Document)
    {
        var command = new UploadEvidence.Command(_draft.Id, kind, A.Id(), "a.pdf", announced);
        Assert.Equal(refusal, (await _database.UploadAsync(_school.AsStudent, command, new MemoryStream(bytes))).Error?.Code);
        if (refusal is not null)
        {
            await AssertNothingKeptAsync();
        }
    }

    private async Task AssertNothingKeptAsync()
    {
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Empty(_database.FilesIn("files"));
        Assert.Empty((await _database.LoadAsync(_draft)).Current.Files);
        Assert.Equal(0, await _database.StoredBytesAsync(_school.Student));
    }
}

public sealed class UploadEvidenceOnSqlite : UploadEvidenceTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class UploadEvidenceOnPostgreSql : UploadEvidenceTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class UploadEvidenceOnSqlServer : UploadEvidenceTests;
