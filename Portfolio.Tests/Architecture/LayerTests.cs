using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Domain.Common;

namespace Portfolio.Tests.Architecture;

/// <summary>Web → Infrastructure → Domain, no references in the other direction, and each layer keeps to its responsibilities.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] Providers = ["Sqlite", "SqlServer", "PostgreSql"];

    [Theory]
    [InlineData("Portfolio.Domain")]
    [InlineData("Portfolio.Inspection", "Portfolio.Domain")]
    [InlineData("Portfolio.Infrastructure", "Portfolio.Domain", "Portfolio.Inspection")]
    [InlineData("Portfolio.Web", "Portfolio.Infrastructure")]
    public void Layer_ReferencesOnlyTheOneBelow(string project, params string[] below)
    {
        var known = References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(below, known);
    }

    [Fact]
    public void Domain_ReferencesNoPackage()
    {
        Assert.Empty(References("Portfolio.Domain", "PackageReference"));
        Assert.All(typeof(Entity).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Domain_UsesNeitherTheClockNorTheDatabase() =>
        Source.None(Source.Of("Portfolio.Domain", ".cs"), f => f.Says("TimeProvider") || f.Says("EntityFramework"));

    [Theory]
    [InlineData(".cs")]
    [InlineData(".razor")]
    public void Web_ContainsNoDatabaseCode(string ending) =>
        Source.None(Source.Of("Portfolio.Web", ending), f => f.Says("DbContext") || f.Says("EntityFrameworkCore") || f.Says("Microsoft.Data.") || Sql().IsMatch(f.Text));

    [Theory]
    [InlineData("Portfolio.Domain")]
    [InlineData("Portfolio.Inspection")]
    [InlineData("Portfolio.Infrastructure")]
    public void LayersBelowWeb_ReferenceNoUserInterface(string project) =>
        Source.None(
            Source.Of(project, ".cs").Concat(Source.Of(project, ".csproj")),
            f => f.Says("MudBlazor") || f.Says("Microsoft.AspNetCore.Components") || f.Says("IBrowserFile") || f.Says("Portfolio.Web"));

    /// <summary>A new kind of item with files must require no change in these folders.</summary>
    [Theory]
    [InlineData("Portfolio.Domain/Evidence")]
    [InlineData("Portfolio.Infrastructure/Evidence")]
    [InlineData("Portfolio.Infrastructure/Storage")]
    [InlineData("Portfolio.Web/Features/Evidence")]
    public void Evidence_ReferencesNoKindOfItem(string folder) =>
        Source.None(
            Source.OfProduct(".cs").Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal)),
            f => f.Says("Outcome") || f.Says("Performance") || f.Says("Statement"));

    [Fact]
    public void Files_AreNeverSentThroughTheCircuit() =>
        Source.None(Source.Of("Portfolio.Web", ".razor").Concat(Source.Of("Portfolio.Web", ".cs")), f => f.Says("IBrowserFile") || f.Says("<InputFile") || f.Says("MudFileUpload"));

    [Fact]
    public void Migrations_ExistForEachProvider_UnderTheSameNames()
    {
        var folder = Path.Combine(Source.Root.FullName, "Portfolio.Infrastructure", "Persistence", "Migrations");
        var providers = Providers.Select(provider => Directory.GetFiles(Path.Combine(folder, provider), "*.Designer.cs")
            .Select(f => MigrationName().Match(Path.GetFileName(f)).Groups["name"].Value).Order(StringComparer.Ordinal).ToArray()).ToArray();
        Assert.NotEmpty(providers[0]);
        Assert.All(providers, names => Assert.Equal(providers[0], names));
    }

    private static IEnumerable<string> References(string project, string element) =>
        XDocument.Load(Path.Combine(Source.Root.FullName, project, $"{project}.csproj")).Descendants(element).Select(e => e.Attribute("Include")!.Value);

    [GeneratedRegex("\\bSELECT\\b.*\\bFROM\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sql();

    [GeneratedRegex("^\\d+_(?<name>\\w+)\\.Designer", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MigrationName();
}
