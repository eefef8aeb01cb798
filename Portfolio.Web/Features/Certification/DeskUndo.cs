using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>Undoing decisions, wherever the teacher stands by then: exactly those, or nothing and why.</summary>
public sealed class DeskUndo(
    DeskHistory history, UndoDecision undo, UndoDecisions undoMade, Announcer announcer, DeskActionText words)
{
    /// <summary>Something was done, and can be undone.</summary>
    /// <returns>The number by which it is undone.</returns>
    public async Task<int> DidAsync(DeskAction action)
    {
        var done = history.Add(action);
        await announcer.SayAsync(words.WithKey(done), CancellationToken.None);
        return done.Number;
    }

    /// <summary>The button on the desk: this decision, whatever was done since.</summary>
    /// <returns>Why a decision that was not made in this window stays.</returns>
    public async Task<Error?> UndoAsync(Actor actor, OutcomeId outcome, OnScreen onScreen, Func<OutcomeId, string> nameOf)
    {
        if (history.Take(outcome, onScreen) is not { } made)
        {
            return (await undo.ExecuteAsync(actor, outcome, onScreen, CancellationToken.None)).Error;
        }

        await UndoAsync(actor, made, nameOf);
        return null;
    }

    /// <summary>What was decided together, as far as nothing has happened to it since; the history says what came of it.</summary>
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
