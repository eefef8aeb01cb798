using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>Undoes decisions, whichever outcome is open now; decisions that have changed since are left alone, with the reason.</summary>
public sealed class DeskUndo(
    DeskHistory history, UndoDecision undo, UndoDecisions undoMade, Announcer announcer, DeskActionText words)
{
    /// <summary>Records an action that can be undone, and announces it.</summary>
    /// <returns>The action's number, used to undo it.</returns>
    public async Task<int> DidAsync(DeskAction action)
    {
        var done = history.Add(action);
        await announcer.SayAsync(words.WithKey(done), CancellationToken.None);
        return done.Number;
    }

    /// <summary>Undoes the decision shown on the desk, even when other actions followed it.</summary>
    /// <returns>The refusal, for a decision that was not made in this window; otherwise null.</returns>
    public async Task<Error?> UndoAsync(Actor actor, OutcomeId outcome, OnScreen onScreen, Func<OutcomeId, string> nameOf)
    {
        if (history.Take(outcome, onScreen) is not { } made)
        {
            return (await undo.ExecuteAsync(actor, outcome, onScreen, CancellationToken.None)).Error;
        }

        await UndoAsync(actor, made, nameOf);
        return null;
    }

    /// <summary>Undoes decisions made together, except those that have changed since; the result goes to the history.</summary>
    public async Task UndoAsync(Actor actor, DecidedAction action, Func<OutcomeId, string> nameOf)
    {
        var answer = await undoMade.ExecuteAsync(actor, new(action.Made), CancellationToken.None);
        IReadOnlyList<OutcomeId> back = answer.IsRefused ? [] : answer.Value.Undone;
        IReadOnlyList<LeftOutcome> kept = answer.IsRefused ? [] : answer.Value.Left;
        var undone = action.Made.Where(m => back.Contains(m.Outcome)).ToList();
        var gone = action.Made.Select(m => m.Outcome).Except(back).Except(kept.Select(l => l.Outcome));
        List<LeftOutcome> left = [.. kept, .. gone.Select(id => new LeftOutcome(id, answer.Error ?? CommonErrors.NotFound))];
        var named = undone.Count == 0 ? [] : left.Select(l => nameOf(l.Outcome)).ToList();
        var rest = undone.Count == 0 ? null : action with { Made = undone };
        history.Answer(rest, left is [var first, ..] ? new(action, first.Why, named) : null);
        if (rest is not null)
        {
            await announcer.SayAsync(words.Undone(rest), CancellationToken.None);
        }
    }
}
