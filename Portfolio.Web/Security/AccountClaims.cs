using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>The claims in the cookie: the account, its roles for the menu and the gate, and the security stamp.</summary>
public static class AccountClaims
{
    private const string RolesClaim = "roles";

    private const string StampClaim = "stamp";

    /// <summary>The school's name, for the header of every page.</summary>
    private const string SchoolClaim = "school";

    /// <summary>Present while only the first sign-in page can be reached.</summary>
    private const string FirstClaim = "first";

    public static ClaimsPrincipal Principal(Account account) => Principal(AccountSession.Of(account));

    public static ClaimsPrincipal Principal(AccountSession session)
    {
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, session.Id.Value.ToString()),
            new(ClaimTypes.Name, session.Name),
            new(RolesClaim, ((int)session.Roles).ToString(CultureInfo.InvariantCulture)),
            new(StampClaim, session.Stamp),
            new(SchoolClaim, session.SchoolName),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.MustChoose)
        {
            identity.AddClaim(new(FirstClaim, "1"));
        }

        return new(identity);
    }

    public static AccountId? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new AccountId(id) : null;

    public static Roles Roles(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(RolesClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var roles)
            ? (Roles)roles
            : Domain.People.Roles.None;

    /// <summary>Null until the first page after signing in, which reads the session with its school.</summary>
    public static string? SchoolName(this ClaimsPrincipal user) => user.FindFirstValue(SchoolClaim) is { Length: > 0 } name ? name : null;

    /// <summary>Signed in with a one-time code, without a name and password of their own yet.</summary>
    public static bool MustChoose(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == FirstClaim);

    /// <summary>Whether the cookie has the account's current security stamp.</summary>
    public static bool RestsOn(this ClaimsPrincipal user, AccountSession session) => user.FindFirstValue(StampClaim) == session.Stamp;

    /// <summary>Whether the cookie matches the account's current state.</summary>
    public static bool IsAsNow(this ClaimsPrincipal user, AccountSession session) =>
        user.Roles() == session.Roles && user.MustChoose() == session.MustChoose && user.Identity?.Name == session.Name
            && (user.SchoolName() ?? string.Empty) == session.SchoolName;
}
