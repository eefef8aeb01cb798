using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.App;

/// <summary>The entries that a person's roles may reach; at most seven.</summary>
public sealed partial class MainNavigation
{
    private static readonly Entry[] Entries =
    [
        new("", "Nav.Start", Glyph.Home),
        new("outcomes", "Nav.Outcomes", Glyph.Description),
        new("cabinet", "Nav.Cabinet", Glyph.FolderShared),
        new("certify", "Nav.Certify", Glyph.FactCheck),
        new("homeroom", "Nav.Homeroom", Glyph.Groups),
        new("advising", "Nav.Advising", Glyph.Diversity3),
        new("registrar/import", "Nav.Import", Glyph.UploadFile),
        new("registrar/records", "Nav.Records", Glyph.Inventory2),
        new("city", "Nav.City", Glyph.LocationCity),
    ];

    private Roles _roles;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnParametersSetAsync() => _roles = (await Authentication).User.Roles();

    private sealed record Entry(string Address, string Text, RenderFragment Icon);
}
