using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

/// <summary>
/// Rows are inserted, removed and moved while key presses are in flight, in random order: a decision applies to the outcome that was on the
/// screen at the press, or is refused.
/// </summary>
public sealed class WrongRowTests : DeskTest
{
    private const int Rounds = 60;

    private readonly List<LearningOutcome> _all = [];
    private readonly Queue<KeyPress> _onTheWay = new();
    private readonly Dictionary<OutcomeId, Verdict> _pressed = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Decision_AppliesOnlyToTheOutcomeThatWasOnTheScreen(int seed)
    {
        var random = new Random(seed);
        _all.AddRange(await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read, OutcomeState.Sent, OutcomeState.Read, OutcomeState.Read));
        var page = OpenDesk(_all[0]);
        for (var round = 0; round < Rounds; round++)
        {
            await (random.Next(6) switch
            {
                0 => InsertAsync(),
                1 => TakeBackAsync(random),
                2 or 3 => Press(page, random),
                _ => ArriveAsync(),
            });
        }

        while (_onTheWay.Count > 0)
        {
            await ArriveAsync();
        }

        var decided = 0;
        foreach (var outcome in _all)
        {
            if (await StateOfAsync(outcome) == OutcomeState.Decided)
            {
                Assert.Contains(outcome.Id, _pressed.Keys);
                decided++;
            }
        }

        Assert.True(decided > 0, "Nothing was decided at all");
    }

    /// <summary>A key press with what is on the screen at this moment.</summary>
    private Task Press(IRenderedComponent<Routes> page, Random random)
    {
        if (page.FindAll("[data-desk]") is [var desk])
        {
            var verb = random.Next(4) switch { 0 => "next", 1 => "previous", _ => "pass" };
            var press = new KeyPress(verb, desk.GetAttribute("data-outcome-id")!, Number(desk, "data-revision"), Number(desk, "data-version"));
            if (verb == "pass")
            {
                _pressed[press.Outcome!.Value] = Verdict.Pass;
            }

            _onTheWay.Enqueue(press);
        }

        return Task.CompletedTask;
    }

    private async Task ArriveAsync()
    {
        if (_onTheWay.TryDequeue(out var press))
        {
            await PressAsync(press);
        }
    }

    /// <summary>Inserted in the middle of the list too: sent at the same time as an existing row.</summary>
    private async Task InsertAsync()
    {
        var outcome = A.Read(School, SmallSchool.SchoolDay.AddSeconds(_all.Count));
        _all.Insert(0, outcome);
        await SaveAsync(outcome);
        Live.Publish([Portfolio.Infrastructure.Live.Topic.Of(School.Teacher.Id)]);
    }

    private async Task TakeBackAsync(Random random)
    {
        // Refused for an outcome already read; then the list does not change.
        await Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, _all[random.Next(_all.Count)].Id, Token);
    }

    private static int Number(IElement desk, string attribute) => int.Parse(desk.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);
}
