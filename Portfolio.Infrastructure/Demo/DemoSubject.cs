namespace Portfolio.Infrastructure.Demo;

/// <summary>A subject of the electrical engineering department, and the sign-in names of its teachers.</summary>
internal sealed record DemoSubject(string Name, int Credits, params IReadOnlyList<string> Teachers)
{
    private const string Electrician = "demo-t005";
    private const string English = "demo-t006";
    private const string Mathematics = "demo-t007";
    private const string Physics = "demo-t008";
    private const string Mechanics = "demo-t009";
    private const string Chinese = "demo-t010";

    private static readonly DemoSubject[] FirstYear =
    [
        new("基本電學實習", 3, DemoAccounts.SubjectTeacher),
        new("數位邏輯實習", 3, DemoAccounts.SubjectTeacher),
        new("程式設計", 2, DemoAccounts.SubjectTeacher, Electrician),
        new("基本電學", 3, Electrician),
        new("國語文", 3, DemoAccounts.HomeroomTeacher),
        new("英語文", 2, English),
        new("數學", 4, Mathematics),
        new("物理", 2, Physics),
        new("機械概論", 2, Mechanics),
    ];

    private static readonly DemoSubject[] SecondYear =
    [
        new("可程式控制實習", 3, DemoAccounts.SubjectTeacher),
        new("電子學實習", 3, Electrician),
        new("電工機械", 3, DemoCohort.ThirdYearHomeroom),
        new("國語文", 3, Chinese),
        new("英語文", 2, English),
        new("數學", 4, Mathematics),
    ];

    private static readonly DemoSubject[] ThirdYear =
    [
        new("專題實作", 3, DemoAccounts.SubjectTeacher),
        new("室內配線實習", 3, DemoCohort.ThirdYearHomeroom),
        new("電力電子", 3, Electrician),
        new("國語文", 2, Chinese),
        new("英語文", 2, English),
        new("數學", 2, Mathematics),
    ];

    /// <param name="grade">1, 2 or 3</param>
    public static IReadOnlyList<DemoSubject> Of(int grade) => grade switch
    {
        1 => FirstYear,
        2 => SecondYear,
        _ => ThirdYear,
    };
}
