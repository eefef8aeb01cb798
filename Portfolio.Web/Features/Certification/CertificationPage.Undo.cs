using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Web.Features.Certification;

/// <summary>Undoing what was done last, wherever the teacher stands by then: exactly that, or nothing and why.</summary>
public sealed partial class CertificationPage
{
    [Inject]
    public required DeskHistory History { get; init; }

    [Inject]
    public required UndoDecisions UndoMade { get; init; }

    [Inject]
    public required CertificationDesk Desk { get; init; }

    [Inject]
    public required DeskActionText Words { get; init; }

    private bool UndoByKey => History.Last is null or DecidedAction { Made: [_] }
        && (History.Last as DecidedAction)?.Made[0].Outcome.Value is var made && (made is null || made == Id);

    /// <returns>The number by which it is undone.</returns>
    private async Task<int> DidAsync(DeskAction action)
    {
        var done = History.Add(action);
        await Announcer.SayAsync(Words.WithKey(done), CancellationToken.None);
        return done.Number;
    }

    private async Task UndoActionAsync(int number)
    {
        _refused = null;
        _publishing?.ForgetRefusal();
        switch (History.Take(number))
        {
            case DecidedAction decided:
                await UndoAsync(decided);
                break;
            case PublishedAction published:
                History.Answer(null, null);
                await (_publishing?.UndoAsync(published) ?? Task.CompletedTask);
                break;
        }
    }

    /// <summary>A publishing that another window, or this one before it was loaded anew, has sent on its way.</summary>
    private Task UndoPublishingAsync(PublicationId publication) => _publishing?.UndoAsync(publication) ?? Task.CompletedTask;

    /// <summary>The button on the desk: this decision, whatever was done since.</summary>
    private async Task UndoOnDeskAsync(OutcomeId outcome, OnScreen onScreen)
    {
        if (History.Take(outcome, onScreen) is { } made)
        {
            await UndoAsync(made);
            return;
        }

        _refused = (await Undo.ExecuteAsync(Actor!, outcome, onScreen, CancellationToken.None)).Error;
        await ShowOwnAsync([outcome]);
    }

    private async Task UndoAsync(DecidedAction action)
    {
        var answer = await UndoMade.ExecuteAsync(Actor!, new(action.Made), CancellationToken.None);
        IReadOnlyList<OutcomeId> back = answer.IsRefused ? [] : answer.Value.Undone;
        IReadOnlyList<LeftOutcome> kept = answer.IsRefused ? [] : answer.Value.Left;
        var undone = action.Made.Where(m => back.Contains(m.Outcome)).ToList();
        var gone = action.Made.Select(m => m.Outcome).Except(back).Except(kept.Select(l => l.Outcome));
        List<LeftOutcome> left = [.. kept, .. gone.Select(id => new LeftOutcome(id, answer.Error ?? CommonErrors.NotFound))];
        var named = undone.Count == 0 ? [] : left.Select(l => NameOf(l.Outcome)).ToList();
        var rest = undone.Count == 0 ? null : action with { Made = undone };
        History.Answer(rest, left is [var first, ..] ? new(action, first.Why, named) : null);
        if (rest is not null)
        {
            await Announcer.SayAsync(Words.Undone(rest), CancellationToken.None);
        }

        await ShowOwnAsync(action.Made.Select(m => m.Outcome));
    }

    /// <summary>The decision that is about to be replaced, as it was on the screen: undoing brings it back.</summary>
    private async Task<Decision?> FormerAsync(OutcomeId outcome, OnScreen onScreen) =>
        IsDecided(outcome)
            && await Desk.ReadAsync(
                Actor!, outcome, CancellationToken.None) is { IsRefused: false, Value: { State: OutcomeState.Decided } shown }
                    && shown.OnScreen == onScreen
            ? shown.Current.Decision
            : null;

    private string NameOf(OutcomeId outcome) => View?.Queue.Rows.FirstOrDefault(r => r.Id == outcome)?.StudentName ?? string.Empty;
}
