using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Retries wait a little longer each time, and end eventually.</summary>
public sealed class PauseTests
{
    private static readonly PostgresException Deadlock = new("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected);

    private readonly FakeTimeProvider _clock = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

    [Fact]
    public void Delays_GrowUpToALimit()
    {
        var pauses = Enumerable.Range(1, 40).Select(Pause.Overtaken.LongestAfter).ToList();
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((Pause.Overtaken.First, Pause.Overtaken.First * 2, Pause.Overtaken.Longest), (pauses[0], pauses[1], pauses[^1]));
    }

    [Fact]
    public void Delays_AreNeverShorterThanHalf()
    {
        var clock = new FakeTimeProvider();
        var waiting = Enumerable.Range(0, 500).Select(_ => Pause.Overtaken.AfterAsync(1, clock, CancellationToken.None)).ToList();
        clock.Advance(Pause.Overtaken.First / 2 - TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(waiting, pause => pause.IsCompleted);
        clock.Advance(Pause.Overtaken.First);
        Assert.All(waiting, pause => Assert.True(pause.IsCompleted));
    }

    [Fact]
    public async Task ADeadlockVictim_IsRetried_WhereverItOccurs()
    {
        var tries = 0;
        var result = await Attempts.RunAsync(() => ++tries < 3 ? throw new InvalidOperationException("wrapped", Deadlock) : Task.FromResult(Result.Done));
        Assert.Equal((null, 3), (result.Error, tries));
    }

    [Fact]
    public async Task Retries_WaitForTheClock()
    {
        var clock = new FakeTimeProvider();
        var (tries, began) = (0, new TaskCompletionSource());
        var running = Attempts.RunAsync(() =>
        {
            began.TrySetResult();
            return ++tries == 1 ? throw Deadlock : Task.FromResult(Result.Done);
        }, clock);
        await began.Task;
        Assert.Equal(1, tries);
        Assert.False(running.IsCompleted);
        clock.Advance(Pause.Overtaken.Longest);
        Assert.Null((await running).Error);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task AServerThatStaysUnreachable_IsARefusal_AfterThirtySeconds()
    {
        var (tries, result) = (0, default(Result));
        var running = Attempts.RunAsync(() =>
        {
            tries++;
            throw new NpgsqlException("cut", new IOException());
        }, _clock);
        while (!running.IsCompleted)
        {
            _clock.Advance(Pause.Interrupted.Longest);
            await Task.Yield();
        }

        result = await running;
        Assert.Equal("database-unavailable", result.Error?.Code);
        Assert.InRange(tries, 2, 25);
    }

    [Fact]
    public async Task OtherErrors_AreNotRetried()
    {
        var tries = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Attempts.RunAsync(() => ++tries > 0 ? throw new InvalidOperationException("ours") : Task.FromResult(Result.Done)));
        Assert.Equal(1, tries);
    }
}
