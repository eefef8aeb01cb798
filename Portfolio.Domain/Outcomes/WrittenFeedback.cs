namespace Portfolio.Domain.Outcomes;

/// <summary>回饋 as a teacher wrote it, cleaned.</summary>
public readonly record struct WrittenFeedback
{
    public const int MaxLength = 1000;

    public WrittenFeedback(string? feedback) => Text = PersonText.Clean(feedback);

    public string Text { get; }

    /// <summary>Why a verdict cannot be given with it; null when it can. The length is in characters as a person counts them.</summary>
    public Error? Refusal(Verdict verdict)
    {
        if (verdict == Verdict.Fail && Text.Length == 0)
        {
            return OutcomeErrors.ReasonRequired;
        }

        var length = PersonText.Length(Text);
        var isTooLong = length > MaxLength || Text.Length > MaxLength * OutcomeText.UnitsPerElement;
        return isTooLong ? OutcomeErrors.FeedbackTooLong(MaxLength, length) : null;
    }
}
