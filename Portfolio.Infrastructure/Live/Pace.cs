namespace Portfolio.Infrastructure.Live;

/// <summary>How often a view that changes all the time is computed anew: at most once in this time.</summary>
/// <param name="AtMostEvery">a reader who comes sooner is given the last view</param>
/// <param name="Watched">what is published when that reader may come back</param>
public sealed record Pace(TimeSpan AtMostEvery, TimeProvider Clock, Topic Watched);
