using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Live;

public sealed class SharedProjectionTests
{
    private readonly LiveUpdates _live = new(Options.Create(new LiveOptions()), TimeProvider.System, NullLogger<LiveUpdates>.Instance);
    private readonly Guid _key = A.Id();
    private int _computed;

    [Fact]
    public async Task Read_ByManyAtOnce_ComputesOnce()
    {
        var answer = new TaskCompletionSource<int>();
        var projection = Projection(_ => answer.Task);
        var readers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => projection.ReadAsync(_key))).ToList();
        answer.SetResult(42);
        Assert.All(await Task.WhenAll(readers), v => Assert.Equal(42, v));
        Assert.Equal(1, _computed);
    }

    [Fact]
    public async Task Read_AfterAChange_ComputesAgainAndOnlyThen()
    {
        var projection = Projection(_ => Task.FromResult(_computed));
        Assert.All(await Task.WhenAll(projection.ReadAsync(_key), projection.ReadAsync(_key)), v => Assert.Equal(1, v));
        Publish(_key);
        Assert.All(await Task.WhenAll(projection.ReadAsync(_key), projection.ReadAsync(_key)), v => Assert.Equal(2, v));
        Publish(A.Id());
        Assert.Equal(2, await projection.ReadAsync(_key));
    }

    [Fact]
    public async Task Read_OfAnotherKey_IsAnotherView()
    {
        var projection = Projection(key => Task.FromResult(key.GetHashCode()));
        var other = A.Id();
        Assert.Equal((_key.GetHashCode(), other.GetHashCode()), (await projection.ReadAsync(_key), await projection.ReadAsync(other)));
        Assert.Equal(2, _computed);
    }

    [Fact]
    public async Task Read_WhenAChangeComesWhileComputing_IsComputedAgainForTheNextReader()
    {
        var first = new TaskCompletionSource<int>();
        var projection = Projection(_ => _computed == 1 ? first.Task : Task.FromResult(2));
        var early = projection.ReadAsync(_key);
        Publish(_key);
        Assert.Equal(2, await projection.ReadAsync(_key));
        first.SetResult(1);
        Assert.Equal(1, await early);
        Assert.Equal(2, await projection.ReadAsync(_key));
    }

    [Fact]
    public async Task Read_AfterAFailureOrACancellation_TriesAgain()
    {
        var projection = Projection(_ => _computed switch
        {
            1 => Task.FromException<int>(new InvalidOperationException("locked")),
            2 => Task.FromCanceled<int>(new CancellationToken(canceled: true)),
            _ => Task.FromResult(3),
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => projection.ReadAsync(_key));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => projection.ReadAsync(_key));
        Assert.Equal(3, await projection.ReadAsync(_key));
    }

    private void Publish(Guid key) => _live.Publish([new Topic(TopicKind.HomeroomClass, key)]);

    private SharedProjection<Guid, int> Projection(Func<Guid, Task<int>> compute) => new(_live, key => new Topic(TopicKind.HomeroomClass, key), key =>
    {
        Interlocked.Increment(ref _computed);
        return compute(key);
    });
}
