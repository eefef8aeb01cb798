using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.App;

/// <summary>The navigation entries for a person's roles; at most seven.</summary>
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

    [Inject]
    public required NavigationManager Navigation { get; init; }

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override async Task OnParametersSetAsync() => _roles = (await Authentication).User.Roles();

    private void Moved(object? sender, LocationChangedEventArgs e) => StateHasChanged();

    /// <summary>Whether the current page is this one or below it; nothing is below the start page.</summary>
    private bool IsWithin(string address)
    {
        var here = new Uri(Navigation.Uri).AbsolutePath;
        var there = "/" + address;
        return here.Equals(there, StringComparison.OrdinalIgnoreCase)
            || (address.Length > 0 && here.StartsWith(there + "/", StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Entry(string Address, string Text, RenderFragment Icon);
}
