using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Uploads;

public sealed class UploadQueueTests
{
    private readonly FakeTimeProvider _clock = new(SmallSchool.SchoolDay);
    private readonly UploadQueue _queue;
    private readonly AccountId _one = new(A.Id());

    public UploadQueueTests() => _queue = new(Options.Create(new UploadQueueOptions { PerPerson = 3, PerNode = 5 }), _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OnePerson_HasThreeUploadsAtATime_AndTheNextStartsWhenOneEnds()
    {
        var turns = new List<UploadQueue.Turn>();
        for (var i = 0; i < 3; i++)
        {
            turns.Add((await _queue.EnterAsync(_one, A.Id(), Token)).Value);
        }

        var fourth = _queue.EnterAsync(_one, A.Id(), Token);
        Assert.False(fourth.IsCompleted);
        Assert.Equal(2, _queue.Ask(_one, A.Id()).Value);
        Assert.Equal(0, _queue.Ask(new(A.Id()), A.Id()).Value);
        turns[0].Dispose();
        Assert.False((await fourth).IsRefused);
    }

    [Fact]
    public void Node_RunsALimitedNumberAtATime_AndReportsEachPosition()
    {
        var asked = Enumerable.Range(0, 12).Select(_ => (Who: new AccountId(A.Id()), Upload: A.Id())).ToList();
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7], asked.Select(a => _queue.Ask(a.Who, a.Upload).Value));
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7], asked.Select(a => _queue.Ask(a.Who, a.Upload).Value));
    }

    [Fact]
    public void Turn_OfAnAbsentClient_PassesToTheNext()
    {
        var lost = Enumerable.Range(0, 5).Select(_ => _queue.Ask(new(A.Id()), A.Id()).Value).ToList();
        Assert.All(lost, place => Assert.Equal(0, place));
        var waiting = A.Id();
        Assert.Equal(1, _queue.Ask(_one, waiting).Value);
        _clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(0, _queue.Ask(_one, waiting).Value);
    }

    [Fact]
    public async Task Turn_OfAnAbsentClient_PassesToAWaitingRequest()
    {
        var watched = new WatchedClock();
        var queue = new UploadQueue(Options.Create(new UploadQueueOptions { PerPerson = 1, PerNode = 1 }), watched);
        Assert.Equal(0, queue.Ask(new(A.Id()), A.Id()).Value);
        var waiting = queue.EnterAsync(_one, A.Id(), Token);
        await watched.PassAsync();
        watched.Advance(TimeSpan.FromSeconds(21));
        Assert.False((await waiting).IsRefused);
    }

    [Fact]
    public async Task Turn_IsKeptBetweenTheChunksOfOneUpload()
    {
        var upload = A.Id();
        var turn = (await _queue.EnterAsync(_one, upload, Token)).Value;
        var others = Enumerable.Range(0, 6).Select(_ => (Who: new AccountId(A.Id()), Upload: A.Id())).ToList();
        var places = others.ConvertAll(o => _queue.Ask(o.Who, o.Upload).Value);
        Assert.Equal([0, 0, 0, 0, 1, 2], places);
        turn.ComesBack = true;
        turn.Dispose();
        Assert.Equal(1, _queue.Ask(others[4].Who, others[4].Upload).Value);
        Assert.True(_queue.EnterAsync(_one, upload, Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task CancelledWaiting_LeavesTheQueue()
    {
        for (var i = 0; i < 3; i++)
        {
            await _queue.EnterAsync(_one, A.Id(), Token);
        }

        using var gone = new CancellationTokenSource();
        var waiting = _queue.EnterAsync(_one, A.Id(), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, _queue.Ask(_one, A.Id()).Value);
    }

    [Fact]
    public void QueueOfOnePerson_IsLimited()
    {
        var answers = Enumerable.Range(0, 3 + BegunUploads.MostOfOnePerson + 1).Select(_ => _queue.Ask(_one, A.Id())).ToList();
        Assert.All(answers[..^1], a => Assert.False(a.IsRefused));
        Assert.Equal("too-many-requests", answers[^1].Error?.Code);
    }
}
