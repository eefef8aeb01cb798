using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Requests made while a batch is running form the next batch, per school, and each gets its own answer.</summary>
public sealed class TogetherTests
{
    private readonly SchoolId _north = new(A.Id());
    private readonly SchoolId _south = new(A.Id());
    private readonly List<(SchoolId School, IReadOnlyList<int> Asked)> _askings = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASingleRequest_RunsAtOnce()
    {
        _first.SetResult();
        using var together = Doubling();
        Assert.Equal(14, await together.AskAsync(_north, 7, Token));
        Assert.Equal([7], Assert.Single(_askings).Asked);
    }

    [Fact]
    public async Task RequestsDuringABatch_FormTheNextOne_PerSchool()
    {
        using var together = Doubling();
        var first = together.AskAsync(_north, 0, Token);
        var others = Enumerable.Range(1, 6).Select(i => together.AskAsync(i % 3 == 0 ? _south : _north, i, Token)).ToList();
        _first.SetResult();
        Assert.Equal(0, await first);
        var answers = await Task.WhenAll(others);
        Assert.Equal([2, 4, 6, 8, 10, 12], answers);
        Assert.Equal([(_north, "0"), (_north, "1,2,4,5"), (_south, "3,6")], _askings.Select(a => (a.School, string.Join(',', a.Asked))));
    }

    [Fact]
    public async Task MoreThanFifty_RunFiftyAtATime()
    {
        using var together = Doubling();
        var all = Enumerable.Range(0, 121).Select(i => together.AskAsync(_north, i, Token)).ToList();
        _first.SetResult();
        Assert.Equal(Enumerable.Range(0, 121).Select(i => i * 2), await Task.WhenAll(all));
        Assert.Equal([1, 50, 50, 20], _askings.Select(a => a.Asked.Count));
    }

    [Fact]
    public async Task AFailure_AffectsOnlyItsSchoolsBatch_AndTheNextSucceeds()
    {
        using var together = Doubling();
        var first = together.AskAsync(_north, 0, Token);
        var (bad, withIt, other) = (together.AskAsync(_north, -1, Token), together.AskAsync(_north, 1, Token), together.AskAsync(_south, 2, Token));
        _first.SetResult();
        Assert.Equal(0, await first);
        await Assert.ThrowsAsync<InvalidDataException>(() => bad);
        await Assert.ThrowsAsync<InvalidDataException>(() => withIt);
        Assert.Equal(4, await other);
        Assert.Equal(6, await together.AskAsync(_north, 3, Token));
    }

    [Fact]
    public async Task ACancelledRequest_DoesNotAffectTheOthers()
    {
        using var gone = new CancellationTokenSource();
        using var together = Doubling();
        var first = together.AskAsync(_north, 0, Token);
        var (impatient, patient) = (together.AskAsync(_north, 1, gone.Token), together.AskAsync(_north, 2, Token));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _first.SetResult();
        Assert.Equal(0, await first);
        Assert.Equal(4, await patient);
    }

    /// <summary>Answers with the double; the first batch waits until the test releases it.</summary>
    private Together<int, int> Doubling() => new(async (school, asked) =>
    {
        _askings.Add((school, asked));
        await _first.Task;
        return asked.Min() < 0 ? throw new InvalidDataException() : [.. asked.Select(a => a * 2)];
    });
}
