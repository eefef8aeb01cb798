namespace Portfolio.Infrastructure.Demo;

/// <summary>A semester with its calendar, so that seeded actions can be checked against its windows.</summary>
internal sealed record DemoTerm(Semester Semester, SchoolCalendar Calendar)
{
    public SchoolYear Year => Semester.Year;
}

/// <summary>The current semester, and the earlier ones of today's third-year students.</summary>
internal sealed record DemoTerms(IReadOnlyList<DemoTerm> Earlier, DemoTerm Current)
{
    private const int DaysUntilClosing = 9;

    /// <summary>How long after a closing its job finishes.</summary>
    private static readonly TimeSpan Handling = TimeSpan.FromMilliseconds(640);

    public IEnumerable<DemoTerm> All => Earlier.Append(Current);

    public static DemoTerms Around(School school, DateTimeOffset now)
    {
        var today = TaipeiTime.DayOf(now);
        var year = SchoolYear.Of(today);
        var term = today.Month is >= 8 or 1 ? 1 : 2;
        var earlier = Enumerable.Range(year.Roc - 2, 3)
            .SelectMany(roc => new[] { (Year: new SchoolYear(roc), Term: 1), (Year: new SchoolYear(roc), Term: 2) })
            .TakeWhile(t => t != (year, term))
            .Select(t => Create(school, t.Year, t.Term, Semester.UsualCeremony(t.Year, t.Term), now));
        return new([.. earlier], Create(school, year, term, today.AddDays(DaysUntilClosing), now));
    }

    /// <summary>The semesters, and the records of past closings, so that none of them is due again.</summary>
    public IEnumerable<Entity> Rows() => All.Select(t => t.Semester).Concat<Entity>(
        from term in Earlier
        from closing in term.Calendar.Closings()
        let handledAt = closing.At + Handling
        select new WindowClosing(new(Guid.CreateVersion7(handledAt)), term.Semester.SchoolId, term.Semester.Id, closing, handledAt));

    private static DemoTerm Create(School school, SchoolYear year, int term, DateOnly ceremony, DateTimeOffset now)
    {
        var semester = new Semester(new(Guid.CreateVersion7(now)), school.SchoolId, year, term, ceremony);
        return new(semester, new SchoolCalendar(semester, school.Policy, []));
    }
}
