namespace Portfolio.Domain.Outcomes;

/// <summary>Which revision and version of an outcome a person was looking at when they acted.</summary>
public readonly record struct OnScreen(int Revision, long Version)
{
    /// <summary>
    /// The same as it is once the decision that was made on it is saved: one change later, whoever made the change after that.
    /// </summary>
    public OnScreen Decided => this with { Version = Version + 1 };

    internal static OnScreen Of(LearningOutcome outcome) => new(outcome.Current.Number, outcome.Version);

    /// <summary>
    /// Another revision, or something that has happened since to what has been read or decided: it was sent anew and read on another
    /// screen, or decided there. Whoever looks again may decide again.
    /// </summary>
    internal bool IsStale(LearningOutcome outcome) =>
        Revision != outcome.Current.Number
        || (outcome.State is OutcomeState.Read or OutcomeState.Decided && Version != outcome.Version);
}
