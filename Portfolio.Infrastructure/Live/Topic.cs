namespace Portfolio.Infrastructure.Live;

/// <summary>The kinds of thing that a page can watch.</summary>
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

/// <summary>One thing that pages can watch: a student's outcomes, a teacher's queue, a class, a school's windows, an inbox.</summary>
public readonly record struct Topic(TopicKind Kind, Guid Id)
{
    private const int DeskTopics = 0xFF;

    /// <summary>The city's page: the list of schools and their figures.</summary>
    public static Topic City { get; } = new(TopicKind.City, Guid.Empty);

    public static Topic Of(SchoolId school) => new(TopicKind.School, school.Value);

    public static Topic Of(StudentId student) => new(TopicKind.Student, student.Value);

    public static Topic Of(HomeroomClassId homeroomClass) => new(TopicKind.HomeroomClass, homeroomClass.Value);

    public static Topic Of(TeacherId teacher) => new(TopicKind.CertificationQueue, teacher.Value);

    /// <summary>What a school's registrar works on: mistake reports and adviser assignments.</summary>
    public static Topic RecordsOf(SchoolId school) => new(TopicKind.RecordsOffice, school.Value);

    /// <summary>A school's accounts, as its administrator's list shows them.</summary>
    public static Topic PeopleOf(SchoolId school) => new(TopicKind.People, school.Value);

    /// <summary>The queues that a teacher works on: their own, and those of the teachers they deputise for.</summary>
    public static IEnumerable<Topic> QueuesOf(Actor actor) =>
        actor.Deputyships.Select(d => Of(d.Absent)).Concat(actor.Teacher is { } own ? [Of(own)] : []).Distinct();

    /// <summary>A school's figures on the city's page.</summary>
    public static Topic ProgressOf(SchoolId school) => new(TopicKind.SchoolProgress, school.Value);

    /// <summary>Every scheduled backup of the deployment.</summary>
    public static Topic Backups { get; } = new(TopicKind.Storage, Guid.Empty);

    /// <summary>The state of a school's stored files.</summary>
    public static Topic OfStorage(SchoolId school) => new(TopicKind.Storage, school.Value);

    /// <summary>
    /// Who has this outcome open. Outcomes share a few topics, so that the feed need not remember every outcome ever opened.
    /// </summary>
    public static Topic DeskOf(OutcomeId outcome) => new(TopicKind.Desk, new(outcome.Value.GetHashCode() & DeskTopics, 0, 0, new byte[8]));

    public static Topic Of(AccountId account) => new(TopicKind.Account, account.Value);
}
