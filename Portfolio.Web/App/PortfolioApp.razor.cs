using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>The page around everything: language, theme and the antiforgery token are known before the first byte of content.</summary>
public sealed partial class PortfolioApp
{
    [Inject]
    public required IAntiforgery Antiforgery { get; init; }

    [Inject]
    public required ThemeStylesheet Stylesheet { get; init; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-Hant-TW" : "en";

    /// <summary>None: the stylesheet follows the system.</summary>
    private string? Theme => Http.Request.Cookies["theme"] is "light" or "dark" ? Http.Request.Cookies["theme"] : null;

    private string ThemeAddress => $"/theme.css?v={Stylesheet.Fingerprint}";

    /// <summary>Pages of signing in and of errors are plain forms; all others live in a circuit.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>So that a browser keeps what one person was uploading from the next one at the same computer.</summary>
    private Guid? Account => Http.User.AccountId()?.Value;

    private string? Token => Antiforgery.GetAndStoreTokens(Http).RequestToken;
}
