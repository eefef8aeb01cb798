using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>The entries that a person's roles may reach; at most seven.</summary>
public sealed partial class MainNavigation
{
    private static readonly Entry[] Entries =
    [
        new("", "Nav.Start", Icons.Material.Outlined.Home),
        new("outcomes", "Nav.Outcomes", Icons.Material.Outlined.Description),
        new("certify", "Nav.Certify", Icons.Material.Outlined.FactCheck),
        new("homeroom", "Nav.Homeroom", Icons.Material.Outlined.Groups),
        new("school/windows", "Nav.Windows", Icons.Material.Outlined.Event),
        new("school/storage", "Nav.Storage", Icons.Material.Outlined.VerifiedUser),
    ];

    private Roles _roles;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _roles = (await Authentication).User.Roles();

    private sealed record Entry(string Address, string Text, string Icon);
}
