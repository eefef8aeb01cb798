namespace Portfolio.Domain.Outcomes;

/// <summary>The state of a draft that a page had loaded before the student typed there.</summary>
/// <param name="Version">the outcome's version; 0 when nothing was stored yet</param>
public sealed record DraftOnScreen(long Version, OutcomeText Text, CourseId? Course);
