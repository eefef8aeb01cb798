using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Live;

/// <summary>A view that many people watch: computed once a change of its topic, whoever asks first, and shared by all.</summary>
/// <param name="pace">none: whoever asks after a change gets the newest; otherwise changes that come fast are counted together</param>
public sealed class SharedProjection<TKey,
TView>(LiveUpdates live, Func<TKey, Topic> topicOf, Func<TKey, Task<TView>> compute, Pace? pace = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <summary>The view at the topic's present version. The computation belongs to nobody, so nobody's leaving cancels it.</summary>
    public Task<TView> ReadAsync(TKey key)
    {
        // The version is taken before the read: a change in between is found by the next reader.
        var version = live.VersionOf(topicOf(key));
        var entry = _entries.AddOrUpdate(key, k => new(this, k, version), (k, held) => held.Serves(version) ? held : new(this, k, version));
        if (entry.Version < version)
        {
            entry.RemindOnce();
        }

        return entry.View;
    }

    private sealed class Entry
    {
        private readonly SharedProjection<TKey, TView> _of;
        private readonly Lazy<Task<TView>> _view;
        private readonly Lazy<Task> _reminder;
        private readonly long _startedAt;
        private volatile bool _isDue;

        public Entry(SharedProjection<TKey, TView> of, TKey key, long version)
        {
            (_of, Version, _startedAt) = (of, version, of.Pace?.Clock.GetTimestamp() ?? 0);
            _view = new(() => of.Compute(key));
            _reminder = new(RemindAsync);
        }

        public long Version { get; }

        public Task<TView> View => _view.Value;

        private bool HasFailed => _view.IsValueCreated && (_view.Value.IsFaulted || _view.Value.IsCanceled);

        private TimeSpan Left => _of.Pace is { } pace ? pace.AtMostEvery - pace.Clock.GetElapsedTime(_startedAt) : TimeSpan.Zero;

        /// <summary>It is the newest, or too young to be replaced.</summary>
        public bool Serves(long version) => !HasFailed && (Version >= version || !(_isDue || Left <= TimeSpan.Zero));

        /// <summary>Those who were given an older view are told when a newer one may be had.</summary>
        public void RemindOnce() => _ = _reminder.Value;

        private async Task RemindAsync()
        {
            await Task.Delay(Left is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero, _of.Pace!.Clock);
            _isDue = true;
            _of.Live.Publish([_of.Pace.Watched]);
        }
    }

    private Pace? Pace => pace;

    private LiveUpdates Live => live;

    private Func<TKey, Task<TView>> Compute => compute;
}
