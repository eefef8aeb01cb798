using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Portfolio.Tests.Support;

/// <summary>A clock that stands still and says when somebody begins to wait for it, so that a test moves it on neither too early nor by guess.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(SmallSchool.SchoolDay.ToUniversalTime())
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Until somebody waits; then lets that time pass.</summary>
    public async Task PassAsync()
    {
        var dueTime = await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Advance(dueTime);
    }
}
