using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>
/// The teacher's actions in this window, undone in reverse order whichever outcome is open. It belongs to the circuit: another window has
/// its own history, and the decisions themselves are in the database.
/// </summary>
public sealed class DeskHistory
{
    /// <summary>Actions kept: beyond this, nobody remembers what they would undo.</summary>
    public const int Most = 20;

    private readonly List<DeskAction> _done = [];
    private int _count;

    /// <summary>The action the undo key would undo; null at first.</summary>
    public DeskAction? Last => _done is [.., var last] ? last : null;

    /// <summary>The action that was just undone; null after the next action.</summary>
    public DeskAction? Undone { get; private set; }

    /// <summary>Why the last undo failed, entirely or in part.</summary>
    public NotUndone? Refused { get; private set; }

    /// <summary>
    /// The pending publication that the undo key undoes while its bar is shown; null when the key would do something else.
    /// </summary>
    public PublicationId? OnBar(PublishingView? shown) =>
        shown?.Pending.Select(p => (PublicationId?)p.Of.Id).FirstOrDefault(id => id == (Last as PublishedAction)?.Of.Id);

    /// <summary>The undo key undoes the decision shown on the desk.</summary>
    public bool IsUndoneByKey(Guid? onDesk) => Last is null or DecidedAction { Made: [_] }
        && (Last as DecidedAction)?.Made[0].Outcome.Value is var made && (made is null || made == onDesk);

    public DeskAction Add(DeskAction action)
    {
        var numbered = action with { Number = ++_count };
        _done.Add(numbered);
        _done.RemoveRange(0, Math.Max(0, _done.Count - Most));
        (Undone, Refused) = (null, null);
        return numbered;
    }

    /// <summary>Removes an action in order to undo it, so that a repeated key press undoes it only once.</summary>
    /// <returns>Null when it was already removed or is too old.</returns>
    public DeskAction? Take(int number)
    {
        var action = _done.Find(a => a.Number == number);
        if (action is not null)
        {
            _done.Remove(action);
        }

        return action;
    }

    /// <summary>Removes the decision that left this outcome in its current version; of decisions made together, only that one.</summary>
    public DecidedAction? Take(OutcomeId outcome, OnScreen onScreen)
    {
        if (_done.FindLastIndex(a => a is DecidedAction d && d.Made.Any(m => IsIt(m))) is not (>= 0 and var at)
            || _done[at] is not DecidedAction action)
        {
            return null;
        }

        _done.RemoveAt(at);
        List<MadeDecision> others = [.. action.Made.Where(m => !IsIt(m))];
        if (others.Count > 0)
        {
            _done.Insert(at, action with { Made = others });
        }

        return action with { Made = [.. action.Made.Where(IsIt)] };

        bool IsIt(MadeDecision made) => made.Outcome == outcome && made.OnScreen == onScreen;
    }

    /// <summary>Removes the publication, if it was made in this window.</summary>
    public PublishedAction? Take(PublicationId publication)
    {
        var action = _done.OfType<PublishedAction>().LastOrDefault(a => a.Of.Id == publication);
        return action is null ? null : Take(action.Number) as PublishedAction;
    }

    /// <summary>Updates a publication whose instant has been changed.</summary>
    public void Moved(Publication to)
    {
        if (_done.FindIndex(a => a is PublishedAction p && p.Of.Id == to.Id) is >= 0 and var at)
        {
            _done[at] = (PublishedAction)_done[at] with { Of = to };
        }
    }

    /// <summary>Records the result of an undo.</summary>
    /// <param name="undone">what was undone; null when nothing was</param>
    public void Answer(DeskAction? undone, NotUndone? refused) => (Undone, Refused) = (undone, refused);
}
