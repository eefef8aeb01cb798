using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Live;

/// <summary>Tells subscribers that something they watch has changed, but not what: they read it again with their own permissions.</summary>
public sealed class LiveUpdates(IOptions<LiveOptions> options, TimeProvider clock, ILogger<LiveUpdates> log)
{
    private readonly ConcurrentDictionary<Topic, ConcurrentDictionary<LiveSubscription, byte>> _subscribers = new();
    private readonly ConcurrentDictionary<Topic, long> _versions = new();

    /// <summary>The number of active subscriptions, over all topics.</summary>
    public int SubscriptionCount => _subscribers.Values.Sum(s => s.Count);

    /// <summary>
    /// Calls <paramref name="changed"/> after changes of any of the topics: at most once per interval, never concurrently, in the
    /// subscriber's own execution context (its language), and never on the publisher's thread.
    /// </summary>
    /// <param name="isDue">whether to call it once now, for changes since the subscriber's last read</param>
    /// <returns>Dispose it to unsubscribe.</returns>
    public IDisposable Subscribe(IReadOnlyCollection<Topic> topics, Func<Task> changed, bool isDue = false)
    {
        var subscription = new LiveSubscription(changed, options.Value.Interval, clock, log, s => Remove(topics, s));
        foreach (var topic in topics)
        {
            _subscribers.GetOrAdd(topic, _ => new())[subscription] = 0;
        }

        if (isDue)
        {
            subscription.Signal();
        }

        return subscription;
    }

    /// <summary>Announces that these topics have changed; call it after the commit.</summary>
    public void Publish(IEnumerable<Topic> topics)
    {
        var changed = topics.ToHashSet();
        foreach (var topic in changed)
        {
            _versions.AddOrUpdate(topic, 1, (_, version) => version + 1);
        }

        if (!options.Value.Enabled)
        {
            return;
        }

        // A subscriber of several of these topics is notified once.
        foreach (var subscription in changed.SelectMany(SubscribersOf).ToHashSet())
        {
            subscription.Signal();
        }
    }

    /// <summary>How many changes of a topic have been published in this process.</summary>
    public long VersionOf(Topic topic) => _versions.GetValueOrDefault(topic);

    private ICollection<LiveSubscription> SubscribersOf(Topic topic) =>
        _subscribers.TryGetValue(topic, out var subscribers) ? subscribers.Keys : [];

    private void Remove(IReadOnlyCollection<Topic> topics, LiveSubscription subscription)
    {
        foreach (var topic in topics)
        {
            if (_subscribers.TryGetValue(topic, out var subscribers))
            {
                subscribers.TryRemove(subscription, out _);
            }
        }
    }
}
