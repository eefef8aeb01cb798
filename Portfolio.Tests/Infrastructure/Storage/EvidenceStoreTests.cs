using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class EvidenceStoreTests : IAsyncLifetime
{
    private readonly SmallSchool _school = new();
    private readonly byte[] _bytes = Bytes.Pdf();
    private LearningOutcome _draft = null!;
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _draft = A.Draft(_school);
        _database = await TestDatabase.WithAsync(_school.Everything.Append(_draft), settings: StorageVerbs.WithMirror);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Upload_IsInBothPlaces_WhenItIsConfirmed()
    {
        var sha256 = await _database.KeepAsync(_school, _draft, _bytes);
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(_database.PathIn("files", sha256), TestDatabase.Token));
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(_database.PathIn("mirror", sha256), TestDatabase.Token));
        Assert.Empty(_database.FilesIn("incoming"));
    }

    [Fact]
    public async Task Upload_ThatTheMirrorCannotStore_IsRefused()
    {
        // A file in place of the mirror's folder makes the disk write fail.
        await File.WriteAllTextAsync(_database.Get<Portfolio.Infrastructure.DataDirectory>().File("mirror"), "no folder", TestDatabase.Token);
        Assert.Equal("storage-unavailable", (await _database.UploadAsync(_school.AsStudent, _draft, _bytes)).Error?.Code);
        Assert.Empty((await _database.LoadAsync(_draft)).Current.Files);
    }

    [Fact]
    public async Task Open_OfAFileThatTheStoreHasLost_ReadsTheMirror()
    {
        var sha256 = await _database.KeepAsync(_school, _draft, _bytes);
        File.Delete(_database.PathIn("files", sha256));
        await using var read = await _database.Get<EvidenceStore>().OpenAsync(_school.Id, sha256, TestDatabase.Token);
        var bytes = new MemoryStream();
        await read!.CopyToAsync(bytes, TestDatabase.Token);
        Assert.Equal(_bytes, bytes.ToArray());
    }

    [Fact]
    public async Task Open_OfAFileThatBothHaveLost_IsNull()
    {
        var sha256 = await _database.KeepAsync(_school, _draft, _bytes);
        File.Delete(_database.PathIn("files", sha256));
        File.Delete(_database.PathIn("mirror", sha256));
        Assert.Null(await _database.Get<EvidenceStore>().OpenAsync(_school.Id, sha256, TestDatabase.Token));
    }

    [Theory]
    [InlineData("Files:Store", "S3", "Files:S3:Bucket")]
    [InlineData("Files:Store", "AzureBlob", "Files:AzureBlob:ConnectionString")]
    [InlineData("Files:Mirror", "S3", "Files:MirrorStore:S3:Bucket")]
    [InlineData("Files:KeepUnreferenced", "00:59:00", "Files:KeepUnreferenced")]
    [InlineData("Scrub:Period", "00:00:01", "Scrub:Period")]
    [InlineData("Backup:KeepDaily", "-1", "Backup:KeepDaily")]
    public async Task InvalidSettings_AreReportedAtStartup(string key, string value, string named)
    {
        await using var database = await TestDatabase.WithAsync([], settings: new() { [key] = value });
        var refused = Assert.ThrowsAny<Exception>(() => database.Get<Microsoft.Extensions.Options.IStartupValidator>().Validate());
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mirror_InTheStoresLocation_IsRefused()
    {
        var place = Directory.CreateTempSubdirectory("portfolio-one-place-").FullName;
        await using var database = await TestDatabase.WithAsync([], settings: new() { ["Files:Local:Path"] = place, ["Files:Mirror"] = "Local", ["Files:MirrorStore:Local:Path"] = place + "/" });
        Assert.ThrowsAny<Exception>(() => database.Get<Microsoft.Extensions.Options.IStartupValidator>().Validate());
        Directory.Delete(place);
    }
}
