using System.Text.RegularExpressions;
using Portfolio.Web.App;

namespace Portfolio.Tests.Architecture;

/// <summary>The modules that a page preloads are those that its two entry scripts import.</summary>
public sealed partial class PreloadTests
{
    [Fact]
    public void PreloadedModules_AreTheImportsOfTheEntryScripts()
    {
        var page = ImportsOf("js/app/page.js");
        Assert.Equal(page.Order(StringComparer.Ordinal), ScriptMap.OfEveryPage.Order(StringComparer.Ordinal));
        Assert.Equal(ImportsOf("js/app/live-page.js").Except(page).Order(StringComparer.Ordinal), ScriptMap.OfLivePages.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> ImportsOf(string script)
    {
        var scripts = Source.Of("Portfolio.Web", ".js").ToDictionary(f => f.Path["Portfolio.Web/".Length..], StringComparer.Ordinal);
        HashSet<string> found = new(StringComparer.Ordinal);
        Follow(script);
        return found;

        void Follow(string importing)
        {
            foreach (Match import in StaticImport().Matches(scripts[$"wwwroot/{importing}"].Text))
            {
                var imported = new Uri(new Uri($"http://portal/{importing}"), import.Groups["path"].Value).AbsolutePath[1..];
                if (found.Add(imported))
                {
                    Follow(imported);
                }
            }
        }
    }

    [GeneratedRegex(@"^import\b[^'(]*'(?<path>[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StaticImport();
}
