using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Live;

/// <summary>A view that many people watch: computed once a change of its topic, whoever asks first, and shared by all.</summary>
public sealed class SharedProjection<TKey, TView>(LiveUpdates live, Func<TKey, Topic> topicOf, Func<TKey, Task<TView>> compute)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <summary>The view at the topic's present version. The computation belongs to nobody, so nobody's leaving cancels it.</summary>
    public Task<TView> ReadAsync(TKey key)
    {
        // The version is taken before the read: a change in between is found by the next reader.
        var version = live.VersionOf(topicOf(key));
        var entry = _entries.AddOrUpdate(key, k => new(version, Start(k)), (k, held) => held.IsCurrent(version) ? held : new(version, Start(k)));
        return entry.View.Value;
    }

    private Lazy<Task<TView>> Start(TKey key) => new(() => compute(key));

    private sealed record Entry(long Version, Lazy<Task<TView>> View)
    {
        public bool IsCurrent(long version) => Version >= version && !(View.IsValueCreated && (View.Value.IsFaulted || View.Value.IsCanceled));
    }
}
