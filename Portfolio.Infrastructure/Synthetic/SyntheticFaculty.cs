namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Who teaches what: a teacher has one subject in up to six classes, and every fourth course has a second teacher.</summary>
internal sealed class SyntheticFaculty
{
    private const int ClassesPerTeacher = 6;

    private const int CoursesPerPair = 4;

    private readonly SyntheticTeacher[][] _bySubject;

    /// <param name="classes">number of classes of the school in one year</param>
    public SyntheticFaculty(SyntheticPeople people, int classes)
    {
        var perSubject = ((classes - 1) / ClassesPerTeacher) + 1;
        _bySubject =
        [
            .. SyntheticSubjects.All.Select((_, s) => Enumerable.Range(s * perSubject, perSubject).Select(n => Employ(s, n)).ToArray()),
        ];

        SyntheticTeacher Employ(int subject, int number) => people.Employ(
            number,
            IsHomeroom(subject, number % perSubject, classes) ? Roles.SubjectTeacher | Roles.HomeroomTeacher : Roles.SubjectTeacher);
    }

    public IEnumerable<SyntheticTeacher> All => _bySubject.SelectMany(t => t);

    /// <summary>The first one certifies most.</summary>
    public IReadOnlyList<SyntheticTeacher> Of(int subject, int classIndex)
    {
        var (own, number) = (_bySubject[subject], classIndex / ClassesPerTeacher);
        var second = own.Length > 1 ? own[(number + 1) % own.Length] : _bySubject[(subject + 1) % _bySubject.Length][number];
        return (subject + classIndex) % CoursesPerPair == 0 ? [own[number], second] : [own[number]];
    }

    /// <summary>Each class has its own homeroom teacher.</summary>
    public SyntheticTeacher Homeroom(int classIndex) => _bySubject[classIndex % ClassesPerTeacher][classIndex / ClassesPerTeacher];

    private static bool IsHomeroom(int subject, int number, int classes) =>
        subject < ClassesPerTeacher && (number * ClassesPerTeacher) + subject < classes;
}
