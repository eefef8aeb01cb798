namespace Portfolio.Infrastructure.Schools;

/// <summary>How another policy would affect windows that are open now.</summary>
internal static class PolicyDates
{
    /// <summary>The last day of a window that is open now and would be closed; null when there is none.</summary>
    public static DateOnly? ClosedAtOnce(
        IEnumerable<SchoolCalendar> semesters, IEnumerable<YearCalendar> years, SchoolPolicy policy, DateTimeOffset now)
    {
        var certification =
            from before in semesters
            from grade in Enumerable.Range(1, Semester.GraduatingGrade)
            let after = before.With(policy).For(WindowKind.Certification, grade)
            where before.For(WindowKind.Certification, grade).IsOpen(now) && after.HasClosed(now)
            select (DateOnly?)TaipeiTime.DayOf(after.ClosesAt.AddTicks(-1));
        return certification.FirstOrDefault() ?? years.Select(y => y.ClosedBy(y.With(policy), now)).FirstOrDefault(d => d is not null);
    }
}
