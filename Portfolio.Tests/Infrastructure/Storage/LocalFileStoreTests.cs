using System.Security.Cryptography;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

/// <summary>
/// What a disk does beyond the contract: it moves a temporary file instead of copying it, but never shares one with another copy.
/// </summary>
public sealed class LocalFileStoreTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-disk-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Put_OfASpareFile_MovesIt_AndOfAnotherCopiesIt(bool isSpare)
    {
        var (store, key, waiting) = (new LocalFileStore(Root("files"), TimeProvider.System), Key(out var bytes), Waiting(bytes));
        await store.PutAsync(key, waiting with { IsSpare = isSpare }, TestDatabase.Token);
        var stored = Path.Combine(store.Root, $"{key.School.Value:N}", key.Sha256[..2], key.Sha256);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(stored, TestDatabase.Token));
        Assert.Equal(isSpare && !OperatingSystem.IsWindows(), File.GetLastWriteTimeUtc(stored) == LongAgo);
        File.Delete(waiting.Path);
        Assert.True(File.Exists(stored));
        Assert.Single(Directory.GetFiles(store.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task StoreAndMirror_OnOneDisk_ShareNoBytes()
    {
        var (key, waiting) = (Key(out var bytes), Waiting(bytes));
        var (mirror, store) = (new LocalFileStore(Root("mirror"), TimeProvider.System), new LocalFileStore(Root("files"), TimeProvider.System));
        await mirror.PutAsync(key, waiting with { IsSpare = false }, TestDatabase.Token);
        await store.PutAsync(key, waiting, TestDatabase.Token);
        await using (var disk = new FileStream(store.PathOf(key), FileMode.Open, FileAccess.Write))
        {
            disk.WriteByte((byte)(bytes[0] ^ 1));
        }

        Assert.Equal(bytes, await File.ReadAllBytesAsync(mirror.PathOf(key), TestDatabase.Token));
    }

    [Fact]
    public async Task FilesInNestedFolders_AreReadListedRepairedAndDeleted_InPlace()
    {
        var (store, key, waiting) = (new LocalFileStore(Root("files"), TimeProvider.System), Key(out var bytes), Waiting(bytes));
        var earlier = Path.Combine(store.Root, key.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(earlier)!);
        await File.WriteAllTextAsync(earlier, "damaged", TestDatabase.Token);
        await store.PutAsync(key, waiting, TestDatabase.Token);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(earlier, TestDatabase.Token));
        Assert.Single(Directory.GetFiles(store.Root, "*", SearchOption.AllDirectories));
        Assert.Equal([key], (await store.ListAsync(TestDatabase.Token).ToListAsync(TestDatabase.Token)).Select(o => o.Key));
        await using (var stored = await store.OpenAsync(key, TestDatabase.Token))
        {
            Assert.Equal(bytes.Length, stored!.Length);
        }

        await store.DeleteAsync(key, TestDatabase.Token);
        Assert.Empty(Directory.GetFiles(store.Root, "*", SearchOption.AllDirectories));
        Assert.Null(await store.OpenAsync(key, TestDatabase.Token));
    }

    [Fact]
    public async Task Put_ThatFails_LeavesNothing()
    {
        var (store, key) = (new LocalFileStore(Root("files"), TimeProvider.System), Key(out _));
        await Assert.ThrowsAnyAsync<IOException>(() => store.PutAsync(key, new(Root("nothing"), 1, IsSpare: true), TestDatabase.Token));
        Assert.Empty(Directory.GetFiles(store.Root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("installation.id")]
    [InlineData("0123/ab/cd/abcd")]
    [InlineData("00000000000000000000000000000001/ab/abcd")]
    [InlineData("00000000000000000000000000000001/ab/a")]
    [InlineData("00000000000000000000000000000001/aa/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("00000000000000000000000000000001/aa/bb/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task List_SkipsOtherFiles(string path)
    {
        var store = new LocalFileStore(Root("files"), TimeProvider.System);
        var stranger = Path.Combine(store.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(stranger)!);
        await File.WriteAllTextAsync(stranger, "x", TestDatabase.Token);
        Assert.Empty(await store.ListAsync(TestDatabase.Token).ToListAsync(TestDatabase.Token));
    }

    private static FileKey Key(out byte[] bytes)
    {
        bytes = RandomNumberGenerator.GetBytes(1000);
        return new(new(A.Id()), Bytes.Sha256(bytes));
    }

    private string Root(string name) => Path.Combine(_directory.FullName, name);

    private LocalCopy Waiting(byte[] bytes)
    {
        var path = Root("waiting");
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, LongAgo);
        return new(path, bytes.Length, IsSpare: true);
    }
}
