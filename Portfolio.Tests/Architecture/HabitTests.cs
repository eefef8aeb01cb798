using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure;
using Portfolio.Inspection;
using Portfolio.Web.Security;

namespace Portfolio.Tests.Architecture;

/// <summary>Coding conventions that no compiler checks.</summary>
public sealed partial class HabitTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(Entity).Assembly;

    private static readonly Assembly Infrastructure = typeof(InfrastructureServices).Assembly;

    /// <summary>MudBlazor's own icons, which contain no user input.</summary>
    private const string Pictures = "Portfolio.Web/Shared/Glyph.cs";

    [Fact]
    public void Clock_IsAlwaysTheInjectedOne() =>
        Source.None(Source.OfProduct(".cs").Concat(Source.OfProduct(".razor")), f => SystemClock().IsMatch(f.Text));

    [Theory]
    [InlineData("Immediate=\"true\"")]
    [InlineData("Immediate=\"@true\"")]
    [InlineData("@oninput")]
    [InlineData(":event=\"oninput\"")]
    [InlineData("MarkupString")]
    [InlineData("@code\n")]
    public void Markup_NeverContains(string fragment) => Source.None(Source.OfProduct(".razor"), f => f.Says(fragment));

    [Fact]
    public void Text_OfPeople_IsNeverMarkup() =>
        Source.None(Source.OfProduct(".cs").Where(f => f.Path != Pictures), f => f.Says("MarkupString") || f.Says("AddMarkupContent"));

    /// <summary>Test handles are for tests only: product code selects by a data attribute, a class or a reference.</summary>
    [Theory]
    [InlineData(".js")]
    [InlineData(".css")]
    [InlineData(".razor")]
    [InlineData(".cs")]
    public void Product_NeverSelectsByATestHandle(string ending) => Source.None(Source.OfProduct(ending), f => f.Says("[data-testid"));

    /// <summary>
    /// Only the outcome and the one view of outcomes at an instant know whether a publication has taken effect; other code schedules
    /// and runs the job.
    /// </summary>
    [Fact]
    public void DuePublications_AreDetectedInOnePlace() => Assert.Equal(
        [
            "Portfolio.Infrastructure/Outcomes/DuePublications.cs",
            "Portfolio.Infrastructure/Outcomes/OutcomeAt.cs",
            "Portfolio.Infrastructure/Outcomes/PublishDue.cs",
        ],
        Source.OfProduct(".cs").Where(f => f.Path.StartsWith("Portfolio.Infrastructure/", StringComparison.Ordinal))
            .Where(f => DueByHand().IsMatch(f.Text)).Select(f => f.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Namespaces_AreFileScoped() =>
        Source.None(Source.OfProduct(".cs").Concat(Source.Of("Portfolio.Tests", ".cs")), f => BlockNamespace().IsMatch(f.Text));

    [Fact]
    public void Usings_AreInOrder_SystemFirst() => Source.None(
        Source.OfProduct(".cs").Concat(Source.Of("Portfolio.Tests", ".cs")),
        f => Using().Matches(f.Text).Select(m => m.Groups["name"].Value).ToList() is var usings && !usings.SequenceEqual(
            usings.OrderBy(u => u != "System" && !u.StartsWith("System.", StringComparison.Ordinal)).ThenBy(u => u.Replace('.', '\u0001'), StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Aggregates_ChangeThroughTheirMethodsOnly()
    {
        var open = Domain.GetTypes().Where(typeof(Entity).IsAssignableFrom)
            .SelectMany(t => t.GetProperties(Declared)).Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set));
        Assert.Equal([], open.Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    [Fact]
    public void Aggregates_ExposeTheirPartsReadOnly()
    {
        var lists = Domain.GetTypes().Where(typeof(Entity).IsAssignableFrom).SelectMany(t => t.GetProperties(Declared))
            .Where(p => p.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(p.PropertyType));
        Assert.All(lists, p => Assert.Equal(typeof(IReadOnlyList<>), p.PropertyType.GetGenericTypeDefinition()));
    }

    [Fact]
    public void UseCases_HaveOnePublicMethod()
    {
        var useCases = Infrastructure.GetTypes().Where(t => t.GetMethod("ExecuteAsync", Declared) is not null).ToList();
        Assert.NotEmpty(useCases);
        Assert.All(useCases, t => Assert.Equal("ExecuteAsync", Assert.Single(t.GetMethods(Declared), m => !m.IsSpecialName).Name));
        Assert.All(useCases, t => Assert.Contains(t.GetMethod("ExecuteAsync")!.GetParameters(), p => p.ParameterType == typeof(CancellationToken)));
    }

    [Fact]
    public void Classes_HaveFiveDependenciesAtMost()
    {
        var needy = new[] { Domain, typeof(FileCheck).Assembly, Infrastructure, typeof(AccessTable).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Count(p => IsService(p.ParameterType)) > 5));
        Assert.Equal([], needy.Select(t => t.Name));

        // Records are values, but a record with injected services counts like a class.
        static bool IsService(Type type) =>
            type != typeof(string) && !type.IsArray && type.IsClass && !typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
    }

    [Fact]
    public void Classes_AreSealed_UnlessTheyAreBaseClasses()
    {
        var all = Domain.GetTypes().Concat(Infrastructure.GetTypes()).Where(t => t.IsClass && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)).ToList();
        var open = all.Where(t => t is { IsSealed: false, IsAbstract: false } && !typeof(Migration).IsAssignableFrom(t) && !t.Name.EndsWith("ModelSnapshot", StringComparison.Ordinal));
        Assert.Equal([], open.Select(t => t.FullName));
    }

    [Theory]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Util")]
    [InlineData("Utils")]
    [InlineData("Dto")]
    [InlineData("Impl")]
    [InlineData("Service")]
    public void Names_SayWhatAThingIs(string drawer) =>
        Assert.Equal([], Domain.GetTypes().Concat(Infrastructure.GetTypes()).Where(t => t.Name.EndsWith(drawer, StringComparison.Ordinal)).Select(t => t.FullName));

    [Fact]
    public void Sources_NameNoRegistryHost()
    {
        // Concatenated, because otherwise this file itself would contain the names.
        string[] hosts = ["registry." + "npmjs", "registry." + "yarnpkg", "npmmirror." + "com", "api.nuget." + "org", "nuget.org/" + "v3", "pypi." + "org", "jf" + "rog"];
        Source.None(Source.All().Where(f => f.Name != "package-lock.json"), f => hosts.Any(f.Says));
        Source.None(Source.All().Where(f => f.Name == "package-lock.json"), f => hosts.Any(f.Says) || f.Says("\"resolved\""));
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex(@"EffectiveAt (<|>)|\.TakeEffect\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DueByHand();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bStopwatch\.StartNew\b|\bEnvironment\.TickCount", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"^using (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockNamespace();
}
