namespace Portfolio.Infrastructure.Demo;

/// <summary>Students who entered the school together and stay in one class, with their homeroom teacher.</summary>
internal sealed record DemoCohort(SchoolYear Entered, string HomeroomTeacher, int Size, IReadOnlyDictionary<int, string> SignInNames)
{
    public const string ThirdYearHomeroom = "demo-t004";

    private static readonly string[] ClassNames = ["電機一甲", "電機二甲", "電機三甲"];

    public IReadOnlyList<DemoStudent> Students { get; init; } = [];

    public static DemoCohort FirstYear(SchoolYear now) => new(
        now, DemoAccounts.HomeroomTeacher, Size: 38, new Dictionary<int,
        string>
        { [7] = DemoAccounts.NothingUploaded, [12] = DemoAccounts.OneWaiting });

    public static DemoCohort ThirdYear(SchoolYear now) => new(
        new(now.Roc - 2), ThirdYearHomeroom, Size: 12, new Dictionary<int, string> { [5] = DemoAccounts.ThirdYear });

    public DemoStudent Student(string signInName) => Students.Single(s => s.Account.SignInName == signInName);

    public int GradeIn(SchoolYear year) => year.Roc - Entered.Roc + 1;

    public string ClassNameIn(SchoolYear year) => ClassNames[GradeIn(year) - 1];
}

/// <summary>A student with their account.</summary>
internal sealed record DemoStudent(Student Student, Account Account, int SeatNo)
{
    public Actor Actor { get; } = Account.AsActor();
}

/// <summary>A teacher with their account.</summary>
internal sealed record DemoTeacher(Teacher Teacher, Account Account)
{
    public Actor Actor { get; } = Account.AsActor();
}
