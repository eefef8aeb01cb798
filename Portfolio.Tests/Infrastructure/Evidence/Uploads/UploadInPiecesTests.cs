using System.Security.Cryptography;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Uploads;

/// <summary>The use cases of resumable uploads: across chunks, lost connections, restarts and the closing.</summary>
public sealed class UploadInPiecesTests : IAsyncLifetime
{
    private const int Limit = 10_000;

    private readonly SmallSchool _school = new(new SchoolPolicy { DocumentMaxBytes = Limit, StudentMaxBytes = 3 * Limit });
    private readonly byte[] _file = Bytes.Pdf(5000);
    private LearningOutcome _draft = null!;
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _draft = A.Draft(_school);
        _database = await TestDatabase.WithAsync(_school, _draft);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Upload_InThreeChunks_IsTheSameFileAsInOneRequest()
    {
        var id = await BegunAsync();
        Assert.Equal(2000, (await SendAsync(id, 0, _file[..2000])).Value.Offset);
        Assert.Equal(2001, (await SendAsync(id, 2000, _file[2000..2001])).Value.Offset);
        var done = (await SendAsync(id, 2001, _file[2001..])).Value;

        Assert.Equal((Bytes.Sha256(_file), 5000L), (done.Receipt!.Sha256, done.Receipt.Size));
        Assert.Equal(_file, await File.ReadAllBytesAsync(Assert.Single(_database.FilesIn("files")), TestDatabase.Token));
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Equal(done.Receipt, (await FindAsync(id)).Value.Receipt);
        Assert.Equal(done.Receipt, (await SendAsync(id, 5000, [])).Value.Receipt);
    }

    [Fact]
    public async Task Upload_WhoseConnectionBreaks_KeepsItsBytes_AndResumesAfterARestart()
    {
        var id = await BegunAsync();
        await Assert.ThrowsAsync<IOException>(() => _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 0, null), new SlowStream(_file, breaksAt: 1234), TestDatabase.Token));
        await _database.RestartAsync();
        Assert.Equal((1234L, 5000L), (await FindAsync(id)).Value is var found ? (found.Offset, found.Length) : default);
        Assert.Equal("upload-offset", (await SendAsync(id, 0, _file)).Error?.Code);
        Assert.NotNull((await SendAsync(id, 1234, _file[1234..])).Value.Receipt);
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "window-closed")]
    public async Task Upload_BegunInTime_StaysInTimeAfterARestart_ForFiveMinutes(int seconds, string? refusal)
    {
        _database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddTicks(-1));
        var id = await BegunAsync();
        await SendAsync(id, 0, _file[..100]);
        _database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddSeconds(seconds));
        await _database.RestartAsync();
        Assert.Equal(refusal, (await SendAsync(id, 100, _file[100..])).Error?.Code);
        Assert.Equal("window-closed", (await BeginAsync(A.Id())).Error?.Code);
    }

    [Fact]
    public async Task Upload_IsAccessibleToItsOwnerOnly()
    {
        var id = await BegunAsync();
        await SendAsync(id, 0, _file[..100]);
        Assert.Equal("not-found", (await _database.Get<FindUpload>().ReadAsync(_school.AsClassmate, id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await SendAsync(id, 100, _file[100..], _school.AsClassmate)).Error?.Code);
        Assert.Equal("not-yours", (await _database.Get<CancelUpload>().ExecuteAsync(_school.AsClassmate, id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await BeginAsync(A.Id(), by: _school.AsClassmate)).Error?.Code);
        Assert.NotNull((await SendAsync(id, 100, _file[100..])).Value.Receipt);
        Assert.Equal("not-found", (await _database.Get<FindUpload>().ReadAsync(_school.AsClassmate, id, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Beginning_ChecksTheRulesBeforeAByteIsRead()
    {
        Assert.Equal("file-too-large", (await BeginAsync(A.Id(), Limit + 1)).Error?.Code);
        Assert.Equal("file-damaged", (await BeginAsync(A.Id(), 0)).Error?.Code);
        await _database.UploadAsync(_school.AsStudent, _draft, Bytes.Pdf(Limit));
        foreach (var mark in new byte[] { 2, 3 })
        {
            var other = A.Draft(_school);
            await _database.SaveAsync(other);
            await _database.UploadAsync(_school.AsStudent, other, Bytes.Pdf(Limit - 100, mark));
        }

        var last = A.Draft(_school);
        await _database.SaveAsync(last);
        Assert.Equal("quota-exceeded", (await BeginAsync(A.Id(), 201, last)).Error?.Code);
        Assert.Null((await BeginAsync(A.Id(), 200, last)).Error);
        Assert.Null((await BeginAsync(A.Id(), Limit, _draft)).Error);
    }

    [Fact]
    public async Task Beginning_RepeatedUnderItsId_IsTheSameUpload_AndUnderAnothersIsAConflict()
    {
        var id = await BegunAsync();
        await SendAsync(id, 0, _file[..100]);
        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SmallSchool.SchoolDay, (await BeginAsync(id)).Value.StartedAt);
        Assert.Equal(100, (await FindAsync(id)).Value.Offset);
        Assert.Equal("conflict", (await BeginAsync(id, 4999)).Error?.Code);
    }

    [Fact]
    public async Task Beginning_TooManyUploads_IsRefused()
    {
        for (var i = 0; i < BegunUploads.MostOfOnePerson; i++)
        {
            await BegunAsync();
        }

        Assert.Equal("too-many-requests", (await BeginAsync(A.Id())).Error?.Code);
    }

    [Fact]
    public async Task Chunk_BeyondTheAnnouncedLength_OrWithAnotherHash_IsDiscarded()
    {
        var id = await BegunAsync();
        var check = new ChunkCheck(HashAlgorithmName.SHA256, SHA256.HashData(_file[..100]));
        Assert.Equal("upload-checksum", (await _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 0, check), new MemoryStream(_file[..200]), TestDatabase.Token)).Error?.Code);
        Assert.Equal(0, (await FindAsync(id)).Value.Offset);
        Assert.Equal(100, (await _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 0, check), new MemoryStream(_file[..100]), TestDatabase.Token)).Value.Offset);
        Assert.Equal("file-too-large", (await SendAsync(id, 100, [.. _file[100..], 1])).Error?.Code);
    }

    [Fact]
    public async Task Upload_WithRefusedOrInterruptedChunks_HasTheCorrectHash()
    {
        var id = await BegunAsync();
        var wrong = new ChunkCheck(HashAlgorithmName.SHA256, SHA256.HashData(_file[..100]));
        await SendAsync(id, 0, _file[..1000]);
        Assert.Equal("upload-checksum", (await _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 1000, wrong), new MemoryStream(new byte[200]), TestDatabase.Token)).Error?.Code);
        Assert.Equal("upload-offset", (await SendAsync(id, 900, _file[900..])).Error?.Code);
        await Assert.ThrowsAsync<IOException>(() => _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 1000, null), new SlowStream(_file[1000..], breaksAt: 50), TestDatabase.Token));
        Assert.Equal(Bytes.Sha256(_file), (await SendAsync(id, 1050, _file[1050..])).Value.Receipt?.Sha256);
    }

    [Fact]
    public async Task File_ThatDoesNotMatchItsSendersHash_IsRefused_AndDeleted()
    {
        var id = (await BeginAsync(A.Id(), sha256: Bytes.Sha256(Bytes.Png()))).Value.Id;
        Assert.Equal("file-damaged", (await SendAsync(id, 0, _file)).Error?.Code);
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Equal("not-found", (await FindAsync(id)).Error?.Code);
    }

    [Fact]
    public async Task File_OfTheWrongType_IsRefused_AndNothingOfItIsStored()
    {
        var sound = Bytes.Mp3(300);
        var id = (await BeginAsync(A.Id(), length: sound.Length)).Value.Id;
        Assert.Equal("file-type", (await SendAsync(id, 0, sound)).Error?.Code);
        Assert.Empty(_database.FilesIn("incoming"));
    }

    [Fact]
    public async Task NewerRequest_TakesOverFromOneOnADeadConnection()
    {
        var id = await BegunAsync();
        var dead = new StuckStream(_file[..700]);
        var stuck = _database.Get<ContinueUpload>().ExecuteAsync(_school.AsStudent, new(id, 0, null), dead, TestDatabase.Token);
        await dead.IsStuck;
        Assert.Equal(700, (await FindAsync(id)).Value.Offset);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
        Assert.NotNull((await SendAsync(id, 700, _file[700..])).Value.Receipt);
    }

    [Fact]
    public async Task Sweep_DeletesDayOldUploadsAndLeftovers_ButNoRunningUpload()
    {
        var old = await BegunAsync();
        _database.Clock.Advance(TimeSpan.FromHours(23));
        var young = await BegunAsync();
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(_database.FilesIn("incoming")[0])!, "leftover.tmp"), "half a file", TestDatabase.Token);
        _database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, await _database.Get<SweepUploads>().ExecuteAsync(TestDatabase.Token));
        Assert.Equal("not-found", (await FindAsync(old)).Error?.Code);
        Assert.Equal(0, (await FindAsync(young)).Value.Offset);
        Assert.Equal(2, _database.FilesIn("incoming").Count);
    }

    [Fact]
    public async Task Cancelled_Upload_LeavesNothing()
    {
        var id = await BegunAsync();
        await SendAsync(id, 0, _file[..100]);
        Assert.Null((await _database.Get<CancelUpload>().ExecuteAsync(_school.AsStudent, id, TestDatabase.Token)).Error);
        Assert.Empty(_database.FilesIn("incoming"));
        Assert.Equal("not-found", (await SendAsync(id, 100, _file[100..])).Error?.Code);
    }

    private async Task<Guid> BegunAsync() => (await BeginAsync(A.Id())).Value.Id;

    private Task<Result<BegunUpload>> BeginAsync(Guid id, long? length = null, LearningOutcome? item = null, Actor? by = null, string? sha256 = null) =>
        _database.Get<BeginUpload>().ExecuteAsync(by ?? _school.AsStudent, new(new((item ?? _draft).Id, EvidenceKind.Document, id, "報告.pdf", length ?? _file.Length), sha256), TestDatabase.Token);

    private Task<Result<UploadProgress>> SendAsync(Guid id, long offset, byte[] piece, Actor? by = null) =>
        _database.Get<ContinueUpload>().ExecuteAsync(by ?? _school.AsStudent, new(id, offset, null), new MemoryStream(piece), TestDatabase.Token);

    private Task<Result<UploadProgress>> FindAsync(Guid id) => _database.Get<FindUpload>().ReadAsync(_school.AsStudent, id, TestDatabase.Token);
}
