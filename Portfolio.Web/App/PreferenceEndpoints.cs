using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>Language of the reader: a cookie, Traditional Chinese first.</summary>
internal static class PreferenceEndpoints
{
    public const string Chinese = "zh-TW";

    public const string English = "en";

    public static void UsePortfolioLanguages(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);

        // The portal is a Taiwanese school's: it speaks Chinese until a person chooses otherwise, whatever the browser prefers.
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    });

    public static void MapPreferences(this WebApplication app) => app.MapPost("/preferences/language", Choose).DisableAntiforgery();

    /// <summary>Changes nothing but a cookie of words, so a foreign form could do no harm.</summary>
    private static IResult Choose(HttpContext context, [FromForm] string language, [FromForm] string? returnUrl)
    {
        var chosen = language == English ? English : Chinese;
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
        return Results.LocalRedirect(ReturnUrls.Local(returnUrl));
    }
}
