using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Portfolio.Tests.Support;

/// <summary>
/// A clock that stands still and reports when somebody starts to wait, so that a test can advance it at the right time without
/// guessing.
/// </summary>
internal sealed class WatchedClock() : FakeTimeProvider(SmallSchool.SchoolDay.ToUniversalTime())
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits; then advances the clock by that time.</summary>
    public async Task PassAsync()
    {
        var dueTime = await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Advance(dueTime);
    }
}
