namespace Portfolio.Infrastructure;

/// <summary>A clock for demonstrations and tests: starts at a chosen instant, runs on, and can be advanced. Never in Production.</summary>
public sealed class ShiftedClock(DateTimeOffset startAt) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<Waiting> _waiting = [];
    private TimeSpan _shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return System.GetUtcNow() + _shift;
        }
    }

    /// <summary>Advances the clock to that instant: timers due before it fire.</summary>
    /// <returns>Whether it was advanced: an instant in the past is ignored.</returns>
    public bool MoveTo(DateTimeOffset at)
    {
        lock (_lock)
        {
            var passed = at - (System.GetUtcNow() + _shift);
            if (passed <= TimeSpan.Zero)
            {
                return false;
            }

            _shift += passed;
            foreach (var timer in _waiting)
            {
                timer.Pass(passed);
            }

            return true;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A system timer that knows when it is due, so that it can be brought forward.</summary>
    private sealed class Waiting : ITimer
    {
        private readonly ShiftedClock _clock;
        private readonly ITimer _timer;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public Waiting(ShiftedClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _timer = System.CreateTimer(
                s =>
                {
                    NoteFired();
                    callback(s);
                },
                state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._lock)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : System.GetUtcNow() + dueTime;
                _period = period;
                _ = _due is null ? _clock._waiting.Remove(this) : _clock._waiting.Add(this);
                return _timer.Change(dueTime, period);
            }
        }

        /// <summary>Call only under the clock's lock.</summary>
        public void Pass(TimeSpan time)
        {
            if (_due is { } due)
            {
                _due = due - time;
                var left = _due.Value - System.GetUtcNow();
                _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, _period);
            }
        }

        public void Dispose()
        {
            Forget();
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _timer.DisposeAsync();
        }

        private void NoteFired()
        {
            lock (_clock._lock)
            {
                if (_due is null || _period <= TimeSpan.Zero)
                {
                    _due = null;
                    _clock._waiting.Remove(this);
                }
                else
                {
                    _due = System.GetUtcNow() + _period;
                }
            }
        }

        private void Forget()
        {
            lock (_clock._lock)
            {
                _due = null;
                _clock._waiting.Remove(this);
            }
        }
    }
}
