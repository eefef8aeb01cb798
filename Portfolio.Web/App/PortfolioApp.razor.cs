using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>The root document: language, theme and antiforgery token are known before the first byte of content.</summary>
public sealed partial class PortfolioApp
{
    [Inject]
    public required IAntiforgery Antiforgery { get; init; }

    [Inject]
    public required ThemeStylesheet Stylesheet { get; init; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-Hant-TW" : "en";

    /// <summary>Null: the stylesheet follows the system setting.</summary>
    private string? Theme => Http.Request.Cookies["theme"] is "light" or "dark" ? Http.Request.Cookies["theme"] : null;

    private string ThemeAddress => $"/theme.css?v={Stylesheet.Fingerprint}";

    /// <summary>Sign-in and error pages are plain forms; all others are interactive.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>Keeps one person's interrupted uploads from the next person at the same computer.</summary>
    private Guid? Account => Http.User.AccountId()?.Value;

    private string? Token => Antiforgery.GetAndStoreTokens(Http).RequestToken;
}
