using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>
/// What a teacher has done in this window, the last first to be undone, wherever they stand by then. It belongs to the circuit: another
/// window has its own, and the decisions themselves are in the database.
/// </summary>
public sealed class DeskHistory
{
    /// <summary>Further back nobody remembers what they would undo.</summary>
    public const int Most = 20;

    private readonly List<DeskAction> _done = [];
    private int _count;

    /// <summary>What the undo key would undo; none at first.</summary>
    public DeskAction? Last => _done is [.., var last] ? last : null;

    /// <summary>What was undone a moment ago; none after the next action.</summary>
    public DeskAction? Undone { get; private set; }

    /// <summary>Why the last try did nothing, or left some out.</summary>
    public NotUndone? Refused { get; private set; }

    /// <summary>
    /// The publishing that the undo key takes back, when a bar is shown for it; none when the key would do something else.
    /// </summary>
    public PublicationId? OnBar(PublishingView? shown) =>
        shown?.Pending.Select(p => (PublicationId?)p.Of.Id).FirstOrDefault(id => id == (Last as PublishedAction)?.Of.Id);

    /// <summary>The undo key takes back the decision that is on the desk.</summary>
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

    /// <summary>Hands an action out to be undone. Once: a key pressed twice means one undoing.</summary>
    /// <returns>None when it was handed out before, or is too far back.</returns>
    public DeskAction? Take(int number)
    {
        var action = _done.Find(a => a.Number == number);
        if (action is not null)
        {
            _done.Remove(action);
        }

        return action;
    }

    /// <summary>
    /// Hands out the decision that was made of this outcome and left it so; out of several that were made together, it alone.
    /// </summary>
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

    /// <summary>Hands out the publishing, when it was made in this window.</summary>
    public PublishedAction? Take(PublicationId publication)
    {
        var action = _done.OfType<PublishedAction>().LastOrDefault(a => a.Of.Id == publication);
        return action is null ? null : Take(action.Number) as PublishedAction;
    }

    /// <summary>It goes out at another instant now.</summary>
    public void Moved(Publication to)
    {
        if (_done.FindIndex(a => a is PublishedAction p && p.Of.Id == to.Id) is >= 0 and var at)
        {
            _done[at] = (PublishedAction)_done[at] with { Of = to };
        }
    }

    /// <summary>How the undoing ended.</summary>
    /// <param name="undone">what of it was undone; none when nothing was</param>
    public void Answer(DeskAction? undone, NotUndone? refused) => (Undone, Refused) = (undone, refused);
}
