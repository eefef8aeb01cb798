namespace Portfolio.Infrastructure.Live;

/// <summary>What a page may watch.</summary>
public enum TopicKind
{
    School,
    Student,
    HomeroomClass,
    CertificationQueue,
    Account,
    Storage,
}

/// <summary>One thing that pages watch: a student's outcomes, a teacher's queue, a class, a school's windows, an inbox.</summary>
public readonly record struct Topic(TopicKind Kind, Guid Id)
{
    public static Topic Of(SchoolId school) => new(TopicKind.School, school.Value);

    public static Topic Of(StudentId student) => new(TopicKind.Student, student.Value);

    public static Topic Of(HomeroomClassId homeroomClass) => new(TopicKind.HomeroomClass, homeroomClass.Value);

    public static Topic Of(TeacherId teacher) => new(TopicKind.CertificationQueue, teacher.Value);

    /// <summary>Every scheduled backup of the deployment.</summary>
    public static Topic Backups { get; } = new(TopicKind.Storage, Guid.Empty);

    /// <summary>The state of a school's stored files.</summary>
    public static Topic OfStorage(SchoolId school) => new(TopicKind.Storage, school.Value);

    public static Topic Of(AccountId account) => new(TopicKind.Account, account.Value);
}
