using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What stands on a draft's form, between the browser that types it, the database, and another page.</summary>
public sealed class FormWords
{
    private bool _isFilled;
    private bool _isStored;
    private bool _isInView;

    /// <summary>What stands in the fields, as far as the browser has handed it over.</summary>
    public DraftWords Now { get; private set; } = DraftWords.None;

    /// <summary>
    /// Given to the fields once: from there on the browser owns them, and no answer can break into what is being composed.
    /// </summary>
    public DraftWords First { get; private set; } = DraftWords.None;

    /// <summary>The teacher chosen.</summary>
    public Guid? Teacher { get; set; }

    /// <summary>What was read of the draft before the present words were written.</summary>
    public DraftSeen Seen { get; private set; } = DraftSeen.Nothing;

    /// <summary>Words that had to give way, and are offered to be put back; none when nothing had to.</summary>
    public DraftWords? Other { get; private set; }

    /// <summary>They are the other page's.</summary>
    public bool IsOthers { get; private set; }

    /// <summary>Another page has written here, which is said until it is dismissed.</summary>
    public bool IsNoticed { get; private set; }

    /// <summary>The draft is stored.</summary>
    public bool IsStarted => _isStored || _isInView;

    /// <summary>Takes the stored words, the first time.</summary>
    /// <returns>False when words stand here already.</returns>
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

    /// <summary>Another course, and its teacher when it has only one.</summary>
    public void Choose(Guid? course, IReadOnlyList<TeacherChoice> teachers) =>
        (Now, Teacher) = (Now with { Course = course }, teachers is [var only] ? only.Id.Value : null);

    /// <summary>What the browser hands over.</summary>
    /// <returns>The places that were written on.</returns>
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

    /// <summary>These are stored, on top of what was read before.</summary>
    public void Keep(DraftWords stored) => (Seen, _isStored) = (Seen with { Words = stored }, true);

    /// <summary>Another page was first: its words are shown, and these beside them; both stand when they are in different places.</summary>
    /// <returns>Whether both stand.</returns>
    public bool Yield(DraftWords mine, DraftSeen theirs)
    {
        var both = DraftWords.Together(Seen.Words, mine, theirs.Words);
        (Seen, Now) = (theirs, both ?? theirs.Words);
        (IsNoticed, IsOthers, Other) = (true, false, both is null ? mine : null);
        return both is not null;
    }

    /// <summary>Another page has written, or a file has come, while this one was open.</summary>
    /// <param name="isSaving">what stands here is on its way, and will be told by its save</param>
    /// <returns>The words that stood here until the other page's took their place; none when they stay.</returns>
    public DraftWords? Follow(DraftView before, DraftView now, bool isSaving)
    {
        if (now.Stored is null)
        {
            // Deleted on another page: what stands here may begin anew.
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

    /// <summary>Words that had given way before the page was loaded again, and have been neither put back nor dismissed.</summary>
    public void Recall(DraftWords other) => (Other, IsNoticed) = other.Says(Now) ? (Other, IsNoticed) : (other, true);

    /// <summary>Puts the other words into the fields, and offers these in their place.</summary>
    /// <returns>The words that stood here.</returns>
    public DraftWords Swap()
    {
        var before = Now;
        (Now, Other, IsOthers) = (Other!, before, !IsOthers);
        return before;
    }

    public void Dismiss() => (IsNoticed, Other) = (false, null);
}
