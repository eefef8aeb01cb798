using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Web.Features.Certification;

/// <summary>What keys and buttons do, always to the outcome that was on the screen when they were pressed.</summary>
public sealed partial class CertificationPage
{
    private bool _keysOff;

    private async Task<KeyAnswer> KeyAsync(KeyPress press)
    {
        var answer = new KeyAnswer();
        switch (press.Verb)
        {
            case "next":
                GoTo(Found(WalkFrom(press).Neighbour(1)));
                break;
            case "previous":
                GoTo(Found(WalkFrom(press).Neighbour(-1)));
                break;
            case "nextUndecided":
                GoTo(Found(WalkFrom(press).NextUndecided()));
                break;
            case "publish":
                await AskToPublishAsync((View?.Queue.Decided ?? []).Select(r => r.Id));
                break;
            case "undo" when press.Action > 0:
                await UndoActionAsync(press.Action);
                break;
            case "undo" when Guid.TryParse(press.Publication, out var publication):
                await UndoPublishingAsync(new(publication));
                break;
            case "help":
                Help();
                break;
            default:
                answer = await ActAsync(press);
                break;
        }

        StateHasChanged();
        return answer;

        QueueRow? Found(QueueRow? row)
        {
            answer = new(row?.Id.Value);
            return row;
        }
    }

    /// <summary>Steps are counted from what was on the screen: a second press may overtake the page.</summary>
    private QueueWalk WalkFrom(KeyPress press) =>
        Id is not null && press.Outcome is { } shown && QueueWalk.PlaceOf(_rows, shown.Value) >= 0 ? new(_rows, shown.Value) : Walk;

    /// <summary>Does what a key or a button asked of the outcome that was on the screen when it was pressed.</summary>
    private async Task<KeyAnswer> ActAsync(KeyPress press)
    {
        if (press.Outcome is not { } outcome)
        {
            return new();
        }

        var verdict = press.Verb switch
        {
            "pass" => Verdict.Pass,
            "saveAndNext" => _desk?.IntendedFor(outcome) ?? Verdict.Fail,
            "fail" when FeedbackOf(outcome.Value).Length > 0 && !IsDecided(outcome) => Verdict.Fail,
            _ => (Verdict?)null,
        };
        if (verdict is { } decided)
        {
            return await DecideAsync(outcome, press.OnScreen, decided);
        }

        if (press.Verb == "fail")
        {
            _desk?.Intend(outcome, Verdict.Fail);
        }
        else if (press.Verb == "undo")
        {
            await UndoOnDeskAsync(outcome, press.OnScreen);
        }

        return new();
    }

    /// <summary>The field then holds what was decided with: to fail is to say anew why.</summary>
    private bool IsDecided(OutcomeId outcome) => View?.Queue.Rows.Any(r => r.Id == outcome && r.State == OutcomeState.Decided) == true;

    private async Task<KeyAnswer> DecideAsync(OutcomeId outcome, OnScreen onScreen, Verdict verdict)
    {
        // Looked up before the row turns, and perhaps leaves the list.
        var next = new QueueWalk(_rows, outcome.Value, _gap).NextUndecided();
        var isOnDesk = outcome.Value == Id;
        var former = await FormerAsync(outcome, onScreen);
        var command = new DecideOutcome.Command(outcome, onScreen, verdict, FeedbackOf(outcome.Value));
        _refused = (await Decide.ExecuteAsync(Actor!, command, CancellationToken.None)).Error;
        if (_refused is { } refused)
        {
            if (refused.Kind == ErrorKind.Invalid)
            {
                // Something is to be written or shortened first.
                _desk?.Intend(outcome, verdict);
            }

            return new();
        }

        var done = await DidAsync(new DecidedAction([new(outcome, onScreen.Decided, former)], verdict, NameOf(outcome)));
        await ShowOwnAsync([outcome]);
        if (!isOnDesk || next is null)
        {
            return new(null, done);
        }

        GoTo(next);
        return new(next.Id.Value, done);
    }

    private Task HearOfKeys(bool isOff)
    {
        _keysOff = isOff;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task SwitchKeysAsync(bool isOff)
    {
        _keysOff = isOff;
        if (_keys is not null)
        {
            await _keys.KeepAsync(_root, isOff, Gone);
        }
    }
}
