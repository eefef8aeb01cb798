using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.People;
using Portfolio.Web.App;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.SignIn;

/// <summary>Sign-in and sign-out with plain forms, outside any circuit.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app, DemoMode demo)
    {
        app.MapPost("/signin/password", ByPasswordAsync).RequireRateLimiting(SignInThrottle.Policy);
        app.MapPost("/signout", (Delegate)SignOutAsync).DisableAntiforgery();
        if (demo.IsOn)
        {
            app.MapPost("/signin/demo", ByDemoButtonAsync);
        }
    }

    private static async Task<IResult> ByPasswordAsync(
        HttpContext context, SignInByPassword signIn, ChooseLanguage language,
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, CancellationToken ct)
    {
        var account = await signIn.ExecuteAsync(name, password, ct);
        if (account.Error is { } refused)
        {
            TypedName.Keep(context, name);
            return Results.LocalRedirect($"/signin?refused={refused.Code}&returnUrl={Uri.EscapeDataString(ReturnUrls.Local(returnUrl))}");
        }

        await PreferenceEndpoints.KeepLanguageAsync(context, language, account.Value, ct);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, AccountClaims.Principal(account.Value));
        return Results.LocalRedirect(account.Value.MustChoose ? "/account/first" : ReturnUrls.Local(returnUrl));
    }

    private static Task<IResult> ByDemoButtonAsync(
        HttpContext context, SignInByPassword signIn, ChooseLanguage language,
        [FromForm] string? account, [FromForm] string? returnUrl, CancellationToken ct) =>
        ByPasswordAsync(context, signIn, language, account, DemoSchool.Password, returnUrl, ct);

    /// <summary>
    /// A forged form could only end a session, which does little harm; without a token, signing out also works from a stale page.
    /// </summary>
    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/signin");
    }
}
