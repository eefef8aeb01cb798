namespace Portfolio.Domain.Outcomes;

/// <summary>The revision and version of an outcome that a person was looking at when they acted.</summary>
public readonly record struct OnScreen(int Revision, long Version)
{
    /// <summary>The same after the decision made on it is saved: one version later, whatever happens after that.</summary>
    public OnScreen Decided => this with { Version = Version + 1 };

    internal static OnScreen Of(LearningOutcome outcome) => new(outcome.Current.Number, outcome.Version);

    /// <summary>
    /// Whether the screen is stale: there is another revision, or it has been read or decided since, or was sent again and read
    /// elsewhere. After a reload the person may decide again.
    /// </summary>
    internal bool IsStale(LearningOutcome outcome) =>
        Revision != outcome.Current.Number
        || (outcome.State is OutcomeState.Read or OutcomeState.Decided && Version != outcome.Version);
}
