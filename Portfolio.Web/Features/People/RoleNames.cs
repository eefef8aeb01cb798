namespace Portfolio.Web.Features.People;

/// <summary>The individual roles, in display order.</summary>
internal static class RoleNames
{
    public static readonly IReadOnlyList<Roles> All = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    /// <summary>Roles that a school's administrator can assign.</summary>
    public static readonly IReadOnlyList<Roles> OfSchool = [.. All.Where(r => r is not (Roles.Student or Roles.CityAdministrator))];
}
