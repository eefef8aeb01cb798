namespace Portfolio.Bench.Circuits;

/// <summary>The size of the synthetic city.</summary>
/// <param name="Students">over all schools</param>
/// <param name="Outcomes">over all schools</param>
internal sealed record SchoolSet(int Schools, int Students, int Outcomes)
{
    /// <summary>About so many teachers have a student in their queue.</summary>
    public const int TeachersOfAStudent = 8;

    /// <summary>
    /// Students of a small school; its outcomes of this semester fill the long queues of <see cref="LongQueues.TeachersOfASchool"/>.
    /// </summary>
    public const int StudentsOfASchool = 400;

    private const int OutcomesOfAStudent = 10;

    /// <summary>One city for pushes and certifications.</summary>
    public static SchoolSet Usual { get; } = new(2, 1600, 1600 * OutcomesOfAStudent);

    /// <summary>
    /// For so many tabs with a long queue: at most eight of them show the same students. The eight are tabs of one teacher, whose
    /// students nobody else has; in memory that is the same as the tabs of eight teachers with the same students.
    /// </summary>
    public static SchoolSet ForTabs(int count)
    {
        var teachers = ((count - 1) / TeachersOfAStudent) + 1;
        var schools = ((teachers - 1) / LongQueues.TeachersOfASchool) + 1;
        return new(schools, schools * StudentsOfASchool, schools * StudentsOfASchool * OutcomesOfAStudent);
    }
}
