using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Live;

public sealed class LiveUpdatesTests
{
    private static readonly Topic One = new(TopicKind.Student, A.Id());
    private static readonly Topic Other = new(TopicKind.Student, A.Id());

    private readonly WatchedClock _clock = new();
    private readonly LiveUpdates _live;

    public LiveUpdatesTests() => _live = Create(isEnabled: true);

    [Fact]
    public async Task Publish_ReachesTheSubscribersOfItsTopicOnly()
    {
        var (mine, theirs) = (new Subscriber(), new Subscriber());
        using var one = _live.Subscribe([One], mine.ChangedAsync);
        using var other = _live.Subscribe([Other], theirs.ChangedAsync);
        _live.Publish([One]);
        await mine.NextAsync();
        _live.Publish([Other]);
        await theirs.NextAsync();
        Assert.Equal((1, 1), (mine.Calls, theirs.Calls));
    }

    [Fact]
    public async Task Publish_OfSeveralTopicsOfOneSubscriber_IsOneUpdate()
    {
        var subscriber = new Subscriber();
        var third = new Topic(TopicKind.Account, A.Id());
        using var subscription = _live.Subscribe([One, third], subscriber.ChangedAsync);
        _live.Publish([One, third, One]);
        await subscriber.NextAsync();
        await _clock.PassAsync();
        await AssertQuietAsync(subscriber, calls: 1);
    }

    [Fact]
    public async Task Publish_AHundredTimesWithinAnInterval_IsOneUpdateNowAndOneAfterIt()
    {
        var subscriber = new Subscriber();
        using var subscription = _live.Subscribe([One], subscriber.ChangedAsync);
        _live.Publish([One]);
        await subscriber.NextAsync();
        for (var i = 0; i < 100; i++)
        {
            _live.Publish([One]);
        }

        Assert.Equal(1, subscriber.Calls);
        await _clock.PassAsync();
        await subscriber.NextAsync();
        await _clock.PassAsync();
        await AssertQuietAsync(subscriber, calls: 2);
    }

    [Fact]
    public async Task Publish_DuringANotification_NotifiesOnceMore()
    {
        using var isTelling = new SemaphoreSlim(0);
        var subscriber = new Subscriber(() => isTelling.WaitAsync(TestDatabase.Token));
        using var subscription = _live.Subscribe([One], subscriber.ChangedAsync);
        _live.Publish([One]);
        await subscriber.NextAsync();
        _live.Publish([One]);
        isTelling.Release(2);
        await _clock.PassAsync();
        await subscriber.NextAsync();
        Assert.Equal(2, subscriber.Calls);
    }

    [Fact]
    public async Task Publish_FromAThreadWithAnotherCulture_RunsInTheSubscribersCulture()
    {
        var heard = Channel.CreateUnbounded<string>();
        await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            _live.Subscribe([One], () => heard.Writer.WriteAsync($"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name}").AsTask());
        }, TestDatabase.Token);
        await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
            _live.Publish([One]);
        }, TestDatabase.Token);
        Assert.Equal("fr-FR fr-FR", await heard.Reader.ReadAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task Publish_DoesNotWaitForItsSubscribers()
    {
        var never = new TaskCompletionSource();
        var stuck = new Subscriber(() => never.Task);
        var well = new Subscriber();
        using var one = _live.Subscribe([One], stuck.ChangedAsync);
        using var other = _live.Subscribe([One], well.ChangedAsync);
        _live.Publish([One]);
        await well.NextAsync();
    }

    [Fact]
    public async Task ASubscriberThatThrows_DoesNotAffectOthers_AndIsRetried()
    {
        var failures = 2;
        var broken = new Subscriber(() => failures-- > 0 ? throw new InvalidOperationException("The database is away") : Task.CompletedTask);
        var well = new Subscriber();
        using var one = _live.Subscribe([One], broken.ChangedAsync);
        using var other = _live.Subscribe([Other], well.ChangedAsync);
        _live.Publish([One]);
        for (var tries = 0; tries < 3; tries++)
        {
            await broken.NextAsync();
            await _clock.PassAsync();
        }

        _live.Publish([Other]);
        await well.NextAsync();
        Assert.Equal(3, broken.Calls);
    }

    [Fact]
    public async Task ASubscriberWhoseReadWasCancelled_IsNotifiedAgain()
    {
        var cancelled = new Subscriber(() => throw new OperationCanceledException("The database took too long"));
        using var subscription = _live.Subscribe([One], cancelled.ChangedAsync);
        _live.Publish([One]);
        await cancelled.NextAsync();
        await _clock.PassAsync();
        await cancelled.NextAsync();
    }

    [Fact]
    public async Task Dispose_EndsTheSubscription()
    {
        var (gone, here) = (new Subscriber(), new Subscriber());
        var subscription = _live.Subscribe([One, Other], gone.ChangedAsync);
        using var remaining = _live.Subscribe([One], here.ChangedAsync);
        Assert.Equal(3, _live.SubscriptionCount);
        subscription.Dispose();
        Assert.Equal(1, _live.SubscriptionCount);
        _live.Publish([One, Other]);
        await here.NextAsync();
        Assert.Equal(0, gone.Calls);
    }

    [Fact]
    public void Dispose_Twice_IsNoError()
    {
        var subscription = _live.Subscribe([One], () => Task.CompletedTask);
        subscription.Dispose();
        subscription.Dispose();
        Assert.Equal(0, _live.SubscriptionCount);
    }

    [Fact]
    public async Task Dispose_FromWithinTheUpdate_IsNoError()
    {
        var done = new TaskCompletionSource();
        IDisposable? subscription = null;
        subscription = _live.Subscribe([One], () =>
        {
            subscription!.Dispose();
            done.SetResult();
            return Task.CompletedTask;
        });
        _live.Publish([One]);
        await done.Task.WaitAsync(TestDatabase.Token);
        Assert.Equal(0, _live.SubscriptionCount);
    }

    [Fact]
    public async Task Disabled_NotifiesNobody_ButStillCountsChanges()
    {
        var live = Create(isEnabled: false);
        var subscriber = new Subscriber();
        using (live.Subscribe([One], subscriber.ChangedAsync))
        {
            live.Publish([One]);
            live.Publish([One]);
        }

        Assert.Equal(2, live.VersionOf(One));
        await AssertQuietAsync(subscriber, calls: 0);
    }

    /// <summary>Another subscriber of its own topic is notified after everything that was pending before.</summary>
    private async Task AssertQuietAsync(Subscriber subscriber, int calls)
    {
        var later = new Subscriber();
        using var subscription = _live.Subscribe([new Topic(TopicKind.Student, A.Id()), Other], later.ChangedAsync);
        _live.Publish([Other]);
        await later.NextAsync();
        Assert.Equal(calls, subscriber.Calls);
    }

    private LiveUpdates Create(bool isEnabled) => new(Options.Create(new LiveOptions { Enabled = isEnabled }), _clock, NullLogger<LiveUpdates>.Instance);

    private sealed class Subscriber(Func<Task>? then = null)
    {
        private readonly Channel<int> _calls = Channel.CreateUnbounded<int>();
        private int _count;

        public int Calls => Volatile.Read(ref _count);

        public async Task ChangedAsync()
        {
            _calls.Writer.TryWrite(Interlocked.Increment(ref _count));
            await (then?.Invoke() ?? Task.CompletedTask);
        }

        public async Task NextAsync() => await _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
