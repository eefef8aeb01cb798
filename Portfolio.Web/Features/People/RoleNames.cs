namespace Portfolio.Web.Features.People;

/// <summary>The roles one by one, in the order in which they are listed.</summary>
internal static class RoleNames
{
    public static readonly IReadOnlyList<Roles> All = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    /// <summary>Those that a school's administrator gives and takes.</summary>
    public static readonly IReadOnlyList<Roles> OfSchool = [.. All.Where(r => r is not (Roles.Student or Roles.CityAdministrator))];
}
