namespace Portfolio.Infrastructure.Demo;

/// <summary>The accounts on the demo's sign-in page, one button each; all share <see cref="DemoSchool.Password"/>.</summary>
public static class DemoAccounts
{
    public const string NothingUploaded = "student1";

    public const string OneWaiting = "student2";

    public const string ThirdYear = "student3";

    public const string SubjectTeacher = "teacher1";

    public const string HomeroomTeacher = "homeroom1";

    public const string Adviser = "adviser1";

    public const string Registrar = "registrar1";

    public const string Administrator = "admin1";

    public const string CityAdministrator = "city1";

    /// <summary>In the order of their buttons.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new(NothingUploaded, Roles.Student),
        new(OneWaiting, Roles.Student),
        new(ThirdYear, Roles.Student),
        new(SubjectTeacher, Roles.SubjectTeacher),
        new(HomeroomTeacher, Roles.HomeroomTeacher),
        new(Adviser, Roles.Adviser),
        new(Registrar, Roles.Registrar),
        new(Administrator, Roles.Administrator),
        new(CityAdministrator, Roles.CityAdministrator),
    ];
}

/// <param name="SignInName">also the suffix of the button's handle, <c>demo-student1</c></param>
/// <param name="Role">the role that the account demonstrates; it may have others too</param>
public sealed record DemoAccount(string SignInName, Roles Role)
{
    /// <summary>The role's name, e.g. <c>HomeroomTeacher</c>: the key of its text in every language.</summary>
    public string RoleKey => Role.ToString();
}
