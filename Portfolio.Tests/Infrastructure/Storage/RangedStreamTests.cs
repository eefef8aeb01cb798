using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class RangedStreamTests
{
    private static readonly byte[] Whole = Bytes.Pdf(10_000_000);

    private readonly List<(long Offset, long Count)> _fetched = [];

    [Fact]
    public async Task AFewBytesInTheMiddle_FetchOneBlock()
    {
        await using var stream = Open();
        stream.Seek(6_000_000, SeekOrigin.Begin);
        await stream.ReadExactlyAsync(new byte[10], TestDatabase.Token);
        await stream.ReadExactlyAsync(new byte[10], TestDatabase.Token);
        Assert.Equal([(6_000_000L, RangedStream.BlockSize)], _fetched);
    }

    [Fact]
    public async Task TheWholeFile_IsFetchedOnce_BlockByBlock()
    {
        await using var stream = Open();
        var read = new MemoryStream();
        await stream.CopyToAsync(read, TestDatabase.Token);
        Assert.Equal(Whole, read.ToArray());
        Assert.Equal(Whole.Length, _fetched.Sum(f => f.Count));
        Assert.All(_fetched, f => Assert.InRange(f.Count, 1, RangedStream.BlockSize));
    }

    [Fact]
    public async Task OpeningAndAskingForTheLength_FetchesNothing()
    {
        await using var stream = Open();
        Assert.Equal(Whole.Length, stream.Length);
        stream.Seek(0, SeekOrigin.End);
        Assert.Equal(0, await stream.ReadAsync(new byte[5], TestDatabase.Token));
        Assert.Empty(_fetched);
    }

    private RangedStream Open() => new(Whole.Length, (offset, count, _) =>
    {
        _fetched.Add((offset, count));
        return Task.FromResult<Stream>(new MemoryStream(Whole, (int)offset, (int)count));
    });
}
