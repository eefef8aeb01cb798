using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Portfolio.Web.App;

/// <summary>One entry of the menu for all pages of the school's settings: it is the present one on each of them.</summary>
public sealed class SchoolLink : NavLink
{
    private const string Section = "/school/";

    [Inject]
    public required NavigationManager Addresses { get; init; }

    protected override bool ShouldMatch(string uriAbsolute) =>
        uriAbsolute.StartsWith(Addresses.ToAbsoluteUri(Section).ToString(), StringComparison.OrdinalIgnoreCase);
}
