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
    SchoolProgress,
    City,
    Storage,
    Desk,
}

/// <summary>One thing that pages watch: a student's outcomes, a teacher's queue, a class, a school's windows, an inbox.</summary>
public readonly record struct Topic(TopicKind Kind, Guid Id)
{
    private const int DeskTopics = 0xFF;

    /// <summary>The city's page: every school's figures, and which schools there are.</summary>
    public static Topic City { get; } = new(TopicKind.City, Guid.Empty);

    public static Topic Of(SchoolId school) => new(TopicKind.School, school.Value);

    public static Topic Of(StudentId student) => new(TopicKind.Student, student.Value);

    public static Topic Of(HomeroomClassId homeroomClass) => new(TopicKind.HomeroomClass, homeroomClass.Value);

    public static Topic Of(TeacherId teacher) => new(TopicKind.CertificationQueue, teacher.Value);

    /// <summary>What the registrar of a school works on: reports of mistakes and advisers' assignments.</summary>
    public static Topic RecordsOf(SchoolId school) => new(TopicKind.RecordsOffice, school.Value);

    /// <summary>The accounts of a school, as its administrator lists them.</summary>
    public static Topic PeopleOf(SchoolId school) => new(TopicKind.People, school.Value);

    /// <summary>The queues that a teacher works: their own, and those of the teachers for whom they stand in.</summary>
    public static IEnumerable<Topic> QueuesOf(Actor actor) =>
        actor.Deputyships.Select(d => Of(d.Absent)).Concat(actor.Teacher is { } own ? [Of(own)] : []).Distinct();

    /// <summary>A school's figures in the city's eyes.</summary>
    public static Topic ProgressOf(SchoolId school) => new(TopicKind.SchoolProgress, school.Value);

    /// <summary>Every scheduled backup of the deployment.</summary>
    public static Topic Backups { get; } = new(TopicKind.Storage, Guid.Empty);

    /// <summary>The state of a school's stored files.</summary>
    public static Topic OfStorage(SchoolId school) => new(TopicKind.Storage, school.Value);

    /// <summary>
    /// Who has this outcome on their desk. Outcomes share few topics, so that the feed need not remember every outcome ever opened.
    /// </summary>
    public static Topic DeskOf(OutcomeId outcome) => new(TopicKind.Desk, new(outcome.Value.GetHashCode() & DeskTopics, 0, 0, new byte[8]));

    public static Topic Of(AccountId account) => new(TopicKind.Account, account.Value);
}
