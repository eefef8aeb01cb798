using Microsoft.AspNetCore.Connections;
using Portfolio.Web;

namespace Portfolio.Tests.Web;

/// <summary>Blocks are reused, never shared by two at the same time, and not all are kept after a peak.</summary>
public sealed class RequestBlocksTests
{
    [Fact]
    public void ReturnedBlock_IsReused_ButNotBeforeItWasReturned()
    {
        using var pool = ((IMemoryPoolFactory<byte>)new RequestBlocks()).Create();
        var first = pool.Rent(2048);
        var second = pool.Rent();
        Assert.Equal((RequestBlocks.BlockBytes, RequestBlocks.BlockBytes), (first.Memory.Length, second.Memory.Length));
        Assert.False(first.Memory.Span.Overlaps(second.Memory.Span));
        var bytes = first.Memory;
        first.Dispose();
        using var again = pool.Rent();
        Assert.True(again.Memory.Span.Overlaps(bytes.Span));
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(RequestBlocks.BlockBytes + 1));
    }

    [Fact]
    public void Blocks_AfterAPeak_AreNotAllKept()
    {
        using var pool = ((IMemoryPoolFactory<byte>)new RequestBlocks()).Create();
        var rush = Enumerable.Range(0, RequestBlocks.MostIdle + 10).Select(_ => pool.Rent()).ToList();
        var known = rush.Select(b => b.Memory).ToList();
        rush.ForEach(b => b.Dispose());
        var again = Enumerable.Range(0, rush.Count).Select(_ => pool.Rent()).ToList();
        Assert.Equal(RequestBlocks.MostIdle, again.Count(b => known.Exists(k => k.Span.Overlaps(b.Memory.Span))));
    }
}
