using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Settings;
using Portfolio.Web;

namespace Portfolio.Tests.Architecture;

/// <summary>Every setting that is read is known, and every documented setting is read.</summary>
public sealed partial class SettingTests
{
    /// <summary>A setting of the framework.</summary>
    private const string Address = "Urls";

    [Fact]
    public void Sections_AreBoundWhereTheyAreRegistered() =>
        Source.None(Source.OfProduct(".cs").Where(f => !f.Path.EndsWith("SettingsServices.cs", StringComparison.Ordinal)), f => f.Says("BindConfiguration("));

    [Fact]
    public void EveryKeyReadByName_IsRegistered()
    {
        var read = Source.OfProduct(".cs").SelectMany(f => Read().Matches(f.Text)).Select(m => m.Groups["key"].Value).Where(k => k != Address).Distinct(StringComparer.Ordinal).ToList();
        Assert.InRange(read.Count, 5, 100);
        var known = Known();
        Assert.Equal([], read.Where(k => !known.Any(n => n == k || IsBelow(n, k))));
    }

    [Fact]
    public void EveryDocumentedSetting_IsRead()
    {
        var known = Known();
        var written = Directory.GetFiles(Path.Combine(Source.Root.FullName, "docs"), "*.md").SelectMany(f => Written().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal)).Where(k => known.Any(n => IsBelow(n, k.Split(':')[0])))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.InRange(written.Count, 30, 500);
        Assert.Equal([], written.Where(k => !known.Any(n => n == k || IsBelow(n, k) || n == Index().Replace(k, ":*"))));
    }

    private static bool IsBelow(string key, string section) => key.StartsWith(section + ':', StringComparison.Ordinal);

    private static HashSet<string> Known()
    {
        using var app = WebHost.Build(["--environment", "Development"], isVerb: true);
        return [.. app.Services.GetServices<KnownSettings>().SelectMany(k => k.Keys)];
    }

    [GeneratedRegex("onfiguration(?:\\[|\\.GetSection\\(|\\.GetValue\\()\"(?<key>[A-Za-z:]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Read();

    [GeneratedRegex("`(?<key>[A-Z][A-Za-z]+(?:(:|__)[A-Z0-9][A-Za-z0-9]*)+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(":[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
