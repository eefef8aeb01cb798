using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Portfolio.Web.Security;

/// <summary>What the cookie says: which account, and its roles for the menu and the gate.</summary>
public static class AccountClaims
{
    private const string RolesClaim = "roles";

    public static ClaimsPrincipal Principal(Account account) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id.Value.ToString()),
            new(ClaimTypes.Name, account.Name),
            new(RolesClaim, ((int)account.Roles).ToString(CultureInfo.InvariantCulture)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public static AccountId? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new AccountId(id) : null;

    public static Roles Roles(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(RolesClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var roles) ? (Roles)roles : Domain.People.Roles.None;
}
