using System.Security.Cryptography;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Stores;

namespace Portfolio.Tests.Infrastructure.Storage;

/// <summary>The behaviour that all kinds of store share, on a disk, on azurite and on s3rver.</summary>
public sealed class StoreContractTests(StoresOfThisMachine machine) : IClassFixture<StoresOfThisMachine>, IDisposable
{
    /// <summary>One byte; a school's largest document; its largest media file, longer than any client's buffer.</summary>
    private static readonly int[] Sizes = [1, 4_194_304, 10_485_760];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-contract-");

    public static TheoryData<StoreKind, int> KindsAndSizes => new(Kinds.SelectMany(_ => Sizes, (k, size) => (k.Data, size)));

    public static TheoryData<StoreKind> Kinds => [StoreKind.Local, StoreKind.AzureBlob, StoreKind.S3];

    private static CancellationToken Token => TestDatabase.Token;

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(KindsAndSizes))]
    public async Task Put_ThenOpen_ReturnsTheExactBytes(StoreKind kind, int size)
    {
        var (store, _) = await FreshAsync(kind);
        var (key, bytes) = await PutAsync(store, size);
        Assert.Equal(bytes, await ReadAsync(store, key));
        Assert.Equal((key, bytes.LongLength), Assert.Single((await ListAsync(store)).ConvertAll(o => (o.Key, o.Size))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Put_OfTheSameBytesAgainOrAtOnce_StoresThemOnce(StoreKind kind)
    {
        var (store, _) = await FreshAsync(kind);
        var (key, bytes) = await PutAsync(store, 300_000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.PutAsync(key, Waiting(bytes), Token)));
        Assert.Equal(bytes, await ReadAsync(store, key));
        Assert.Single(await ListAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Put_OverADamagedCopy_RepairsIt(StoreKind kind)
    {
        var (store, settings) = await FreshAsync(kind);
        var (key, bytes) = await PutAsync(store, 5000);
        await StoresOfThisMachine.DamageAsync(kind, settings, key, Flipped(bytes));
        Assert.NotEqual(bytes, await ReadAsync(store, key));
        await store.PutAsync(key, Waiting(bytes), Token);
        Assert.Equal(bytes, await ReadAsync(store, key));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Put_OfBytesThatDoNotMatchTheKey_IsRefused_AndStoresNothing(StoreKind kind)
    {
        var (store, _) = await FreshAsync(kind);
        var bytes = RandomNumberGenerator.GetBytes(5000);
        var key = KeyOf(bytes);
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(key, Waiting(Flipped(bytes)), Token));
        Assert.Null(await store.OpenAsync(key, Token));
        Assert.Empty(await ListAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Open_OfAMissingFile_IsNull_AndDeletingItSucceeds(StoreKind kind)
    {
        var (store, _) = await FreshAsync(kind);
        var (key, _) = await PutAsync(store, 100);
        await store.DeleteAsync(key, Token);
        await store.DeleteAsync(key, Token);
        Assert.Null(await store.OpenAsync(key, Token));
        Assert.Empty(await ListAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task SameBytes_OfTwoSchools_AreTwoCopies(StoreKind kind)
    {
        var (store, _) = await FreshAsync(kind);
        var (first, bytes) = await PutAsync(store, 100);
        var second = first with { School = new(A.Id()) };
        await store.PutAsync(second, Waiting(bytes), Token);
        await store.DeleteAsync(first, Token);
        Assert.Equal(bytes, await ReadAsync(store, second));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Open_ThenSeek_ReadsAnyPartInAnyOrder(StoreKind kind)
    {
        var (store, _) = await FreshAsync(kind);
        var (key, bytes) = await PutAsync(store, 2_500_000);
        await using var stored = await store.OpenAsync(key, Token);
        Assert.Equal(bytes.Length, stored!.Length);
        foreach (var (offset, count) in new[] { (2_400_000, 100_000), (10, 10), (1_048_570, 20), (0, 1) })
        {
            var part = new byte[count];
            stored.Seek(offset, SeekOrigin.Begin);
            await stored.ReadExactlyAsync(part, Token);
            Assert.Equal(bytes[offset..(offset + count)], part);
        }

        stored.Seek(0, SeekOrigin.End);
        Assert.Equal(0, await stored.ReadAsync(new byte[1], Token));
    }

    [Theory]
    [InlineData(StoreKind.AzureBlob)]
    [InlineData(StoreKind.S3)]
    public async Task UnreachableStore_ThrowsAnIOException(StoreKind kind)
    {
        var settings = await machine.FreshAsync(kind);
        (settings.AzureBlob.ConnectionString, settings.S3.ServiceUrl) = (
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/a;", "http://127.0.0.1:1");
        var store = StoresOfThisMachine.Open(kind, settings);
        var bytes = RandomNumberGenerator.GetBytes(10);
        await Assert.ThrowsAsync<IOException>(() => store.OpenAsync(KeyOf(bytes), Token));
        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(KeyOf(bytes), Waiting(bytes), Token));
    }

    private static FileKey KeyOf(byte[] bytes) => new(new(A.Id()), Bytes.Sha256(bytes));

    private static byte[] Flipped(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        flipped[bytes.Length / 2] ^= 1;
        return flipped;
    }

    private static async Task<byte[]> ReadAsync(IFileStore store, FileKey key)
    {
        await using var stored = await store.OpenAsync(key, Token);
        var bytes = new MemoryStream();
        await stored!.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    private static async Task<List<StoredObject>> ListAsync(IFileStore store) => await store.ListAsync(Token).ToListAsync(Token);

    private async Task<(IFileStore Store, StoreSettings Settings)> FreshAsync(StoreKind kind)
    {
        var settings = await machine.FreshAsync(kind);
        return (StoresOfThisMachine.Open(kind, settings), settings);
    }

    private async Task<(FileKey Key, byte[] Bytes)> PutAsync(IFileStore store, int size)
    {
        var bytes = RandomNumberGenerator.GetBytes(size);
        var key = KeyOf(bytes);
        await store.PutAsync(key, Waiting(bytes), Token);
        return (key, bytes);
    }

    private LocalCopy Waiting(byte[] bytes)
    {
        var path = Path.Combine(_directory.FullName, $"{A.Id():N}");
        File.WriteAllBytes(path, bytes);
        return new(path, bytes.Length, IsSpare: false);
    }
}
