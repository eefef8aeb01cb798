namespace Portfolio.Domain.Outcomes;

public readonly record struct FeedbackDraftId(Guid Value) : IEntityId<FeedbackDraftId>
{
    public static FeedbackDraftId From(Guid value) => new(value);
}

/// <summary>
/// What a teacher has typed for a revision and not yet decided with, kept exactly as typed. A deputy has one of their own. It goes when
/// the decision is saved; what was typed on top of a decision goes with the publishing when it says the same.
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

    /// <summary>The teacher or deputy who types.</summary>
    public TeacherId AuthorId { get; private init; }

    /// <summary>Empty when all of it was deleted again.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>When its last key was pressed, as near as the server knows.</summary>
    public DateTimeOffset TypedAt { get; private set; }

    /// <summary>Nothing is left of this text to be shown beside the decision: it says the same, or nothing.</summary>
    public static bool IsSaidBy(string decided, string text) => PersonText.Clean(text) is var said && (said.Length == 0 || said == decided);

    /// <summary>
    /// Why this cannot be kept for the outcome; none when it can. The last words of somebody who was still typing when the decision went
    /// out, or when time ran out, are kept.
    /// </summary>
    /// <returns><c>not-yours</c>, <c>feedback-too-long</c>, or <c>conflict</c> when another revision or decision has come since it was
    /// typed.</returns>
    public static Error? Refusal(Actor by, LearningOutcome outcome, TypedFeedback typed, DateTimeOffset now)
    {
        var current = outcome.Current;
        return !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
            : typed.Text.Length > MaxUnits ? OutcomeErrors.FeedbackTooLong(WrittenFeedback.MaxLength, PersonText.Length(typed.Text))
            : outcome.State == OutcomeState.Draft ? CommonErrors.Conflict
            : current.Number != typed.Revision || current.DecidedAt != typed.DecidedAt ? CommonErrors.Conflict
            : null;
    }

    /// <summary>Keeps what was typed, unless another device has typed later: the later one stands, and whoever loses is told.</summary>
    /// <returns>What stands now, and the text that it stands in place of when that was another device's.</returns>
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

    /// <summary>As typed, but for what a database cannot hold: NUL and halves of characters.</summary>
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

/// <summary>What a browser says was typed.</summary>
/// <param name="Seen">the version of the draft that this device knew; 0 when it knew none</param>
/// <param name="DecidedAt">the decision that was on the screen; none when there was none</param>
/// <param name="TypedAt">when the last key was pressed</param>
public sealed record TypedFeedback(int Revision, string Text, long Seen, DateTimeOffset? DecidedAt, DateTimeOffset TypedAt);

/// <summary>What the server holds after a save.</summary>
/// <param name="IsTyped">whether the text that was sent stands; otherwise another device's later one does</param>
/// <param name="Other">the text that had to give way; none when nothing differed</param>
public sealed record KeptFeedback(long Version, string Text, bool IsTyped, string? Other);
