using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Live;

/// <summary>A view that many people watch: computed once per change of its topic, for whoever asks first, and shared by all.</summary>
/// <param name="pace">null: a reader after a change always gets the newest view; otherwise changes in quick succession are
/// merged</param>
public sealed class SharedProjection<TKey,
TView>(LiveUpdates live, Func<TKey, Topic> topicOf, Func<TKey, Task<TView>> compute, Pace? pace = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <summary>
    /// The view at the topic's current version. The computation belongs to no single reader, so none can cancel it by leaving.
    /// </summary>
    public Task<TView> ReadAsync(TKey key)
    {
        // The version is taken before the read: the next reader notices a change in between.
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

        /// <summary>Whether it is current, or too recent to be replaced.</summary>
        public bool Serves(long version) => !HasFailed && (Version >= version || !(_isDue || Left <= TimeSpan.Zero));

        /// <summary>Notifies readers of an older view when a newer one can be read.</summary>
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
