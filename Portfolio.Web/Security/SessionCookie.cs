using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>
/// Checks on each request whether the cookie is still valid: it ends with the account, and its roles follow the account's.
/// </summary>
internal sealed class SessionCookie(AccountSessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || context.Principal is not { } user)
        {
            return;
        }

        var session = user.AccountId() is { } id ? await sessions.ReadAsync(id, context.HttpContext.RequestAborted) : null;
        if (session is null || !user.RestsOn(session))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        context.HttpContext.Features.Set(session);
        if (!user.IsAsNow(session))
        {
            context.ReplacePrincipal(AccountClaims.Principal(session));
            context.ShouldRenew = true;
        }
    }
}
