namespace Portfolio.Domain.Outcomes;

/// <summary>Many at once, and still each of them read.</summary>
public sealed partial class LearningOutcome
{
    /// <summary>
    /// Decides it as one of many: only when everything of the revision on the screen has been read, and never over a decision that has been
    /// made before, whose feedback would be lost.
    /// </summary>
    /// <returns>Done; or <c>already-decided</c>, or a refusal of <see cref="Decide"/>.</returns>
    public Result DecideAsOneOfMany(
        Actor by, OnScreen onScreen, Verdict verdict, string? feedback, Window certification, DateTimeOffset now) =>
        StateAt(now) == OutcomeState.Decided && IsCertifiedBy(by, now) ? OnItsWay() ?? OutcomeErrors.AlreadyDecided
        : Decide(by, onScreen, verdict, feedback, certification, now);
}
