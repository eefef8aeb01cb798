namespace Portfolio.Domain.People;

/// <summary>In whose place an actor may certify, on which days, and for which courses (empty: all of them).</summary>
public sealed record Deputyship(
    TeacherId Absent, string AbsentName, DateOnly From, DateOnly Until, DateTimeOffset? EndedAt, IReadOnlyList<CourseId> Courses)
{
    /// <summary>Whether it applies now: from the first day to the end of the last, in Taipei, unless it was ended earlier.</summary>
    public bool IsOn(DateTimeOffset now) =>
        now >= TaipeiTime.StartOf(From) && now < TaipeiTime.EndOf(Until) && (EndedAt is not { } ended || now < ended);

    public bool Covers(CourseId? course) => Courses.Count == 0 || (course is { } one && Courses.Contains(one));
}
