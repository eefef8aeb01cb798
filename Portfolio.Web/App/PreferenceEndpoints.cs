using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>The reader's language: a cookie, Traditional Chinese by default; stored with the account for mail.</summary>
internal static class PreferenceEndpoints
{
    public const string Chinese = "zh-TW";

    public const string English = "en";

    public static void UsePortfolioLanguages(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);

        // The portal belongs to Taiwanese schools: it is in Chinese until a person chooses otherwise, whatever the browser prefers.
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
    });

    public static void MapPreferences(this WebApplication app) => app.MapPost("/preferences/language", ChooseAsync).DisableAntiforgery();

    /// <summary>Only changes the language of pages and mail, so a forged form could do no harm.</summary>
    private static async Task<IResult> ChooseAsync(
        HttpContext context, FindActor find, ChooseLanguage choose,
        [FromForm] string language, [FromForm] string? returnUrl, CancellationToken ct)
    {
        var chosen = language == English ? English : Chinese;
        if (await CurrentActor.FindAsync(context, find, ct) is { } actor)
        {
            await choose.ExecuteAsync(actor, LanguageOf(chosen), ct);
        }

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
        return Results.LocalRedirect(ReturnUrls.Local(returnUrl));
    }
    /// <summary>Stores a language chosen before signing in with the account.</summary>
    public static async Task KeepLanguageAsync(HttpContext context, ChooseLanguage choose, Account account, CancellationToken ct)
    {
        var isChosen = context.Request.Cookies.ContainsKey(CookieRequestCultureProvider.DefaultCookieName);
        if (isChosen && LanguageOf(CultureInfo.CurrentUICulture.Name) is var language && language != account.Language)
        {
            await choose.ExecuteAsync(account.AsActor(), language, ct);
        }
    }

    private static Language LanguageOf(string culture) => culture == English ? Language.English : Language.Chinese;
}
