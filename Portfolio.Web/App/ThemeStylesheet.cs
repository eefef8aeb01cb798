using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Portfolio.Web.App;

/// <summary>
/// MudBlazor's variables for both themes as a stylesheet of our own: the first paint is coloured, pages without a circuit have the
/// colours too, and the content security policy needs no inline style element. MudBlazor's provider generates the variables, so none
/// can be missing after an update.
/// </summary>
public sealed partial class ThemeStylesheet(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private readonly Lazy<Task<string>> _css = new(() => RenderAsync(scopes, logs));

    /// <summary>Changes with the content, so that the browser may cache it indefinitely.</summary>
    public string Fingerprint { get; } =
        typeof(ThemeStylesheet).Assembly.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..12];

    public Task<string> ReadAsync() => _css.Value;

    private static async Task<string> RenderAsync(IServiceScopeFactory scopes, ILoggerFactory logs)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var (light, dark) = (await VariablesAsync(renderer, isDark: false), await VariablesAsync(renderer, isDark: true));
        return new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $":root {{{light}}}")
            .AppendLine(CultureInfo.InvariantCulture, $"@media screen {{ html[data-theme=dark] {{{dark}}} }}")
            .AppendLine("@media screen and (prefers-color-scheme: dark) {")
            .AppendLine(CultureInfo.InvariantCulture, $"html:not([data-theme]) {{{dark}}} }}")
            .ToString();
    }

    private static async Task<string> VariablesAsync(HtmlRenderer renderer, bool isDark)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MudThemeProvider.Theme)] = PortfolioTheme.Create(),
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
        });
        var html =
            await renderer.Dispatcher.InvokeAsync(
                async () => (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString());
        return Variables().Match(html) is { Success: true } found
            ? System.Net.WebUtility.HtmlDecode(found.Groups["variables"].Value)
            : throw new InvalidOperationException("MudBlazor's theme provider no longer writes a :root block");
    }

    [GeneratedRegex(@":root\s*\{(?<variables>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();
}

internal static class ThemeEndpoints
{
    public static void MapTheme(this WebApplication app) =>
        app.MapGet("/theme.css", async (HttpContext context, ThemeStylesheet stylesheet) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(await stylesheet.ReadAsync(), "text/css; charset=utf-8");
    });
}
