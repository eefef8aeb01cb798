namespace Portfolio.Infrastructure.Synthetic;

/// <summary>One semester of a synthetic school.</summary>
/// <param name="Now">the start of today: everything people have done happened before</param>
internal sealed record SyntheticTerm(Semester Semester, SchoolCalendar Calendar, DateTimeOffset Now)
{
    public SchoolYear Year => Semester.Year;

    public bool IsCurrent => Calendar.For(WindowKind.Certification, grade: 1).ClosesAt > Now;
}

/// <summary>The semesters of today's students: the current one, open, and up to five earlier ones.</summary>
internal static class SyntheticTerms
{
    private const int LeastDaysOpen = 9;

    /// <summary>How long after a closing its job finishes.</summary>
    private static readonly TimeSpan Handling = TimeSpan.FromMilliseconds(640);

    /// <param name="earlier">how many semesters before the current one</param>
    public static IReadOnlyList<SyntheticTerm> Around(School school, DateTimeOffset now, int earlier, SyntheticIds ids)
    {
        var today = TaipeiTime.DayOf(now);
        var year = SchoolYear.Of(today);
        var term = today.Month is >= 8 or 1 ? 1 : 2;
        var last = (year.Roc * 2) + term - 1;
        return [
            .. Enumerable.Range(last - earlier, earlier + 1)
            .Select(t => Create(school, new(t / 2), (t % 2) + 1, t == last ? today : null, now, ids))];
    }

    /// <summary>The records of past closings, so that none of them is due again.</summary>
    public static IEnumerable<WindowClosing> Handled(IEnumerable<SyntheticTerm> terms, SyntheticIds ids) =>
        from term in terms
        where !term.IsCurrent
        from closing in term.Calendar.Closings()
        select new WindowClosing(new(ids.Next()), term.Semester.SchoolId, term.Semester.Id, closing, closing.At + Handling);

    private static SyntheticTerm Create(School school, SchoolYear year, int term, DateOnly? today, DateTimeOffset now, SyntheticIds ids)
    {
        var ceremony = Semester.UsualCeremony(year, term);
        if (today is { } day && ceremony < day.AddDays(LeastDaysOpen))
        {
            ceremony = day.AddDays(LeastDaysOpen);
        }

        var semester = new Semester(new(ids.Next()), school.SchoolId, year, term, ceremony);
        return new(semester, new SchoolCalendar(semester, school.Policy, []), now);
    }
}
