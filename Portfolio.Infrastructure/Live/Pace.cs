namespace Portfolio.Infrastructure.Live;

/// <summary>Limits how often a frequently changing view is recomputed.</summary>
/// <param name="AtMostEvery">the minimum interval; readers who come sooner get the cached view</param>
/// <param name="Watched">the topic that is published when such a reader should read again</param>
public sealed record Pace(TimeSpan AtMostEvery, TimeProvider Clock, Topic Watched);
