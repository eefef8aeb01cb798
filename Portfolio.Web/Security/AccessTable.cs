namespace Portfolio.Web.Security;

/// <summary>
/// Who may reach which page: one line per route, for HTTP and for navigation inside a circuit. A route that is not listed cannot be
/// reached. Which data is shown is then decided by each use case, per row.
/// </summary>
public static class AccessTable
{
    private const Roles Everyone = (Roles)~0;

    private static readonly Dictionary<string, Access> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["signin"] = Access.Anonymous,
        ["signin/password"] = Access.Anonymous,
        ["signin/demo"] = Access.Anonymous,
        ["signout"] = Access.Anonymous,
        ["preferences/language"] = Access.Anonymous,
        ["antiforgery"] = Access.Anonymous,
        ["theme.css"] = Access.Anonymous,
        ["error"] = Access.Anonymous,
        ["not-found"] = Access.Anonymous,
        ["not-yours"] = Access.Anonymous,
        ["receipt"] = Access.Anonymous,
        ["receipt/keys"] = Access.Anonymous,
        ["health/live"] = Access.Anonymous,
        ["health/ready"] = Access.Anonymous,
        ["_framework/opaque-redirect"] = Access.Anonymous,
        ["_blazor"] = Access.For(Everyone),
        ["_blazor/negotiate"] = Access.For(Everyone),
        ["_blazor/disconnect"] = Access.For(Everyone),
        ["_blazor/initializers"] = Access.For(Everyone),
        [""] = Access.For(Everyone),
        ["files/{fileId:guid}"] = Access.For(Roles.Student | Roles.SubjectTeacher | Roles.HomeroomTeacher | Roles.Adviser),
        ["files/{fileId:guid}/receipt"] = Access.For(Roles.Student),
        ["files/{FileId:guid}/receipt/print"] = Access.For(Roles.Student),
        ["files/{itemId:guid}/{kind}"] = Access.For(Roles.Student),
        ["files/tus/{itemId:guid}/{kind}"] = Access.For(Roles.Student),
        ["files/tus/{uploadId:guid}"] = Access.For(Roles.Student),
        ["outcomes"] = Access.For(Roles.Student),
        ["outcomes/new"] = Access.For(Roles.Student),
        ["outcomes/{Id:guid}"] = Access.For(Roles.Student),
        ["outcomes/{id:guid}/draft"] = Access.For(Roles.Student),
        ["account"] = Access.For(Everyone),
        ["account/first"] = Access.First,
        ["cabinet"] = Access.For(Roles.Student),
        ["certify"] = Access.For(Roles.SubjectTeacher),
        ["certify/{Id:guid}"] = Access.For(Roles.SubjectTeacher),
        ["certify/{id:guid}/draft"] = Access.For(Roles.SubjectTeacher),
        ["certify/overview"] = Access.For(Roles.SubjectTeacher),
        ["certify/phrases"] = Access.For(Roles.SubjectTeacher),
        ["homeroom"] = Access.For(Roles.HomeroomTeacher),
        ["homeroom/students/{Id:guid}"] = Access.For(Roles.HomeroomTeacher | Roles.Adviser),
        ["advising"] = Access.For(Roles.Adviser),
        ["registrar/records"] = Access.For(Roles.Registrar),
        ["registrar/records/{Id:guid}"] = Access.For(Roles.Registrar),
        ["school/people"] = Access.For(Roles.Administrator),
        ["school/people/slips"] = Access.For(Roles.Administrator),
        ["school/people/sheet"] = Access.For(Roles.Administrator),
        ["registrar/import"] = Access.For(Roles.Registrar),
        ["registrar/import/{kind}"] = Access.For(Roles.Registrar),
        ["registrar/import/{kind}/template.{format}"] = Access.For(Roles.Registrar),
        ["registrar/import/problems/{file:guid}"] = Access.For(Roles.Registrar),
        ["school/storage"] = Access.For(Roles.Administrator),
        ["school/schedule"] = Access.For(Roles.Administrator),
        ["school/windows"] = Access.For(Roles.Administrator),
        ["city"] = Access.For(Roles.CityAdministrator),
        ["school/policy"] = Access.For(Roles.Administrator),
        ["school/phrases"] = Access.For(Roles.Administrator),
        ["school/deputies"] = Access.For(Roles.Administrator),
        ["jobs/{**path}"] = Access.For(Roles.Administrator),
    };

    /// <summary>All routes with their rules, for the tests that iterate over them.</summary>
    public static IReadOnlyDictionary<string, Access> All => Rules;

    /// <summary>The rule of a route template; null when there is none.</summary>
    public static Access? RuleFor(string? template) =>
        template is not null && Rules.TryGetValue(template.Trim('/'), out var rule) ? rule : null;
}

/// <summary>Anonymous access, or access with one of these roles.</summary>
/// <param name="IsFirst">only for a session that began with a one-time code</param>
public sealed record Access(bool IsAnonymous, Roles Roles, bool IsFirst = false)
{
    public static Access Anonymous { get; } = new(true, Roles.None);

    /// <summary>The only page that a session with a one-time code can reach; it has no roles, so no other page opens.</summary>
    public static Access First { get; } = new(false, Roles.None, IsFirst: true);

    public static Access For(Roles roles) => new(false, roles);

    public bool Allows(Roles held) => IsAnonymous || (held & Roles) != Roles.None;
}
