namespace Portfolio.Domain.Outcomes;

/// <summary>What a page had read of a draft before words were written there.</summary>
/// <param name="Version">of the outcome; 0 when nothing was stored yet</param>
public sealed record DraftOnScreen(long Version, OutcomeText Text, CourseId? Course);
