namespace Portfolio.Infrastructure.Live;

/// <summary>What a page may watch.</summary>
public enum TopicKind
{
    School,
    Student,
    HomeroomClass,
    CertificationQueue,
    Account,
    RecordsOffice,
    People,
}

/// <summary>One thing that pages watch: a student's outcomes, a teacher's queue, a class, a school's windows, an inbox.</summary>
public readonly record struct Topic(TopicKind Kind, Guid Id)
{
    public static Topic Of(SchoolId school) => new(TopicKind.School, school.Value);

    public static Topic Of(StudentId student) => new(TopicKind.Student, student.Value);

    public static Topic Of(HomeroomClassId homeroomClass) => new(TopicKind.HomeroomClass, homeroomClass.Value);

    public static Topic Of(TeacherId teacher) => new(TopicKind.CertificationQueue, teacher.Value);

    /// <summary>What the registrar of a school works on: reports of mistakes and advisers' assignments.</summary>
    public static Topic RecordsOf(SchoolId school) => new(TopicKind.RecordsOffice, school.Value);

    /// <summary>The accounts of a school, as its administrator lists them.</summary>
    public static Topic PeopleOf(SchoolId school) => new(TopicKind.People, school.Value);

    public static Topic Of(AccountId account) => new(TopicKind.Account, account.Value);
}
