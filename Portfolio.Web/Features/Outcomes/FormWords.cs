using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The text of a draft form, between the browser that types it, the database, and another page.</summary>
public sealed class FormWords
{
    private bool _isFilled;
    private bool _isStored;
    private bool _isInView;

    /// <summary>The content of the fields, as far as the browser has sent it.</summary>
    public DraftWords Now { get; private set; } = DraftWords.None;

    /// <summary>
    /// The fields' initial values, set once: after that the browser owns them, and no response can interrupt an IME composition.
    /// </summary>
    public DraftWords First { get; private set; } = DraftWords.None;

    /// <summary>The chosen teacher.</summary>
    public Guid? Teacher { get; set; }

    /// <summary>The state of the draft on which the current text is based.</summary>
    public DraftSeen Seen { get; private set; } = DraftSeen.Nothing;

    /// <summary>Text that lost a conflict and can be restored; null when there is none.</summary>
    public DraftWords? Other { get; private set; }

    /// <summary>Whether it is the other page's text.</summary>
    public bool IsOthers { get; private set; }

    /// <summary>Whether the notice about another page's edits is shown; until it is dismissed.</summary>
    public bool IsNoticed { get; private set; }

    /// <summary>Whether the draft is stored.</summary>
    public bool IsStarted => _isStored || _isInView;

    /// <summary>Takes over the stored text, the first time.</summary>
    /// <returns>False when there is text already.</returns>
    public bool Fill(DraftView view)
    {
        _isInView = view.IsStarted;
        if (_isFilled)
        {
            return false;
        }

        (Seen, _isFilled) = (DraftSeen.Of(view.Stored), true);
        (Now, First, Teacher) = (Seen.Words, Seen.Words, view.Stored?.TeacherId?.Value);
        return true;
    }

    /// <summary>Chooses another course, and its teacher when it has only one.</summary>
    public void Choose(Guid? course, IReadOnlyList<TeacherChoice> teachers) =>
        (Now, Teacher) = (Now with { Course = course }, teachers is [var only] ? only.Id.Value : null);

    /// <summary>Takes over what the browser sends.</summary>
    /// <returns>The fields that were changed.</returns>
    public DraftField[] Take(TypedDraft typed)
    {
        var before = Now;
        Now = Now with { Title = typed.Title ?? string.Empty, Description = typed.Description ?? string.Empty };
        Seen = !IsStarted ? DraftSeen.Nothing : typed.Seen ?? Seen;
        DraftField[] written =
        [
            .. before.Title != Now.Title ? [DraftField.Title] : Array.Empty<DraftField>(),
            .. before.Description != Now.Description ? [DraftField.Description] : Array.Empty<DraftField>(),
        ];
        return written.Length == 0 ? [] : [.. written, DraftField.Form];
    }

    /// <summary>Records that this text was stored, based on the state loaded before.</summary>
    public void Keep(DraftWords stored) => (Seen, _isStored) = (Seen with { Words = stored }, true);

    /// <summary>Another page saved first: its text is shown, with this page's beside it; edits of different fields are merged.</summary>
    /// <returns>Whether they were merged.</returns>
    public bool Yield(DraftWords mine, DraftSeen theirs)
    {
        var both = DraftWords.Together(Seen.Words, mine, theirs.Words);
        (Seen, Now) = (theirs, both ?? theirs.Words);
        (IsNoticed, IsOthers, Other) = (true, false, both is null ? mine : null);
        return both is not null;
    }

    /// <summary>Another page has edited the draft, or a file was attached, while this one was open.</summary>
    /// <param name="isSaving">a save of this text is running and will report it</param>
    /// <returns>The text that was replaced by the other page's; null when it stays.</returns>
    public DraftWords? Follow(DraftView before, DraftView now, bool isSaving)
    {
        if (now.Stored is null)
        {
            // Deleted on another page: this text may begin a new draft.
            (Seen, _isStored) = before.IsStarted ? (DraftSeen.Nothing, false) : (Seen, _isStored);
            return null;
        }

        var theirs = DraftSeen.Of(now.Stored);
        if (theirs.Words.Says(Seen.Words) || theirs.Words.Says(Now))
        {
            Seen = theirs;
        }
        else if (Now.Says(Seen.Words) && !isSaving)
        {
            var read = Now;
            (Seen, Now, IsNoticed) = (theirs, theirs.Words, true);
            Teacher = read.Course == Now.Course ? Teacher : null;
            return read;
        }

        return null;
    }

    /// <summary>Restores text that lost a conflict before the page was reloaded and was neither restored nor dismissed.</summary>
    public void Recall(DraftWords other) => (Other, IsNoticed) = other.Says(Now) ? (Other, IsNoticed) : (other, true);

    /// <summary>Puts the other text into the fields, and offers the current one instead.</summary>
    /// <returns>The previous text of the fields.</returns>
    public DraftWords Swap()
    {
        var before = Now;
        (Now, Other, IsOthers) = (Other!, before, !IsOthers);
        return before;
    }

    public void Dismiss() => (IsNoticed, Other) = (false, null);
}
