namespace Portfolio.Domain.Outcomes;

public readonly record struct FeedbackDraftId(Guid Value) : IEntityId<FeedbackDraftId>
{
    public static FeedbackDraftId From(Guid value) => new(value);
}

/// <summary>
/// Feedback that a teacher has typed for a revision but not decided with yet, kept exactly as typed. A deputy has a separate draft.
/// It is deleted when the decision is saved; text typed after a decision is deleted on publishing if it says the same.
/// </summary>
public sealed class FeedbackDraft : Entity
{
    /// <summary>
    /// UTF-16 units: far more than a decision accepts, so that a text that is too long is refused there and not lost here.
    /// </summary>
    public const int MaxUnits = WrittenFeedback.MaxLength * OutcomeText.UnitsPerElement;

    private FeedbackDraft()
    {
    }

    public FeedbackDraft(
        FeedbackDraftId id, SchoolId school, OutcomeId outcome, int revision, TeacherId author, string text, DateTimeOffset typedAt)
    {
        Id = id;
        SchoolId = school;
        OutcomeId = outcome;
        Revision = revision;
        AuthorId = author;
        Text = Storable(text);
        TypedAt = typedAt;
        Touch();
    }

    public FeedbackDraftId Id { get; private init; }

    public OutcomeId OutcomeId { get; private init; }

    public int Revision { get; private init; }

    /// <summary>The teacher or deputy who is typing.</summary>
    public TeacherId AuthorId { get; private init; }

    /// <summary>Empty when all the text was deleted again.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The time of the last keystroke, as precisely as the server knows it.</summary>
    public DateTimeOffset TypedAt { get; private set; }

    /// <summary>Whether this text need not be shown beside the decision: it says the same, or nothing.</summary>
    public static bool IsSaidBy(string decided, string text) => PersonText.Clean(text) is var said && (said.Length == 0 || said == decided);

    /// <summary>
    /// Why this cannot be kept for the outcome; null when it can. Text that somebody was still typing when the decision was
    /// published, or when the window closed, is kept.
    /// </summary>
    /// <returns><c>not-yours</c>, <c>feedback-too-long</c>, or <c>conflict</c> when there is a newer revision or decision.</returns>
    public static Error? Refusal(Actor by, LearningOutcome outcome, TypedFeedback typed, DateTimeOffset now)
    {
        var current = outcome.Current;
        return !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
            : typed.Text.Length > MaxUnits ? OutcomeErrors.FeedbackTooLong(WrittenFeedback.MaxLength, PersonText.Length(typed.Text))
            : outcome.State == OutcomeState.Draft ? CommonErrors.Conflict
            : current.Number != typed.Revision || current.DecidedAt != typed.DecidedAt ? CommonErrors.Conflict
            : null;
    }

    /// <summary>Stores what was typed, unless another device typed later: the last keystroke wins, and the loser is told.</summary>
    /// <returns>What is stored now, and another device's text when it was replaced.</returns>
    public KeptFeedback Keep(TypedFeedback typed)
    {
        var (before, text) = (Text, Storable(typed.Text));
        var isOurs = typed.Seen == Version || before == text;
        if (!isOurs && typed.TypedAt < TypedAt)
        {
            return new(Version, before, IsTyped: false, text);
        }

        if (before != text)
        {
            (Text, TypedAt) = (text, typed.TypedAt);
            Touch();
        }

        return new(Version, text, IsTyped: true, isOurs || before.Length == 0 ? null : before);
    }

    /// <summary>As typed, except for what a database cannot store: NUL and unpaired surrogates.</summary>
    private static string Storable(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}

/// <summary>What a browser reports as typed.</summary>
/// <param name="Seen">the version of the draft that this device had loaded; 0 when it had none</param>
/// <param name="DecidedAt">the decision that was on screen; null when there was none</param>
/// <param name="TypedAt">when the last key was pressed</param>
public sealed record TypedFeedback(int Revision, string Text, long Seen, DateTimeOffset? DecidedAt, DateTimeOffset TypedAt);

/// <summary>What the server holds after a save.</summary>
/// <param name="IsTyped">whether the text that was sent was stored; otherwise another device's later text is current</param>
/// <param name="Other">the text that lost; null when there was no difference</param>
public sealed record KeptFeedback(long Version, string Text, bool IsTyped, string? Other);
