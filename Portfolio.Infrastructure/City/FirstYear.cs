namespace Portfolio.Infrastructure.City;

/// <summary>Checks the two semesters of a school's first year.</summary>
internal static class FirstYear
{
    private static readonly Error YearInvalid = new("school-year-invalid", ErrorKind.Invalid);

    /// <returns>Null; or <c>school-year-invalid</c>, <c>date-out-of-semester</c>.</returns>
    public static Error? Refusal(AddSchool.Command command, SchoolYear now, int mostYearsAway)
    {
        if (Math.Abs((long)command.Year - now.Roc) > mostYearsAway)
        {
            return YearInvalid;
        }

        return Semesters(default, command, default).Where(s => s.ClosingCeremony < s.FirstDay || s.ClosingCeremony > s.LastPossibleCeremony)
            .Select(s => SemesterErrors.DateOutOfSemester(s.FirstDay, s.LastPossibleCeremony)).FirstOrDefault();
    }

    public static IReadOnlyList<Semester> Semesters(SchoolId school, AddSchool.Command command, DateTimeOffset now) =>
    [
        new(NewId(now), school, new(command.Year), 1, command.FirstCeremony),
        new(NewId(now), school, new(command.Year), 2, command.SecondCeremony),
    ];

    private static SemesterId NewId(DateTimeOffset now) => now == default ? default : new(Guid.CreateVersion7(now));
}
