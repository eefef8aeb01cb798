using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Domain.Imports;

namespace Portfolio.Tests.Architecture;

/// <summary>Every text that a person may see exists in both languages.</summary>
public sealed partial class TextTests
{
    /// <summary>File types that contain texts for people.</summary>
    private static readonly string[] Written = [".resx", ".razor", ".cs", ".js"];

    public static TheoryData<string> Resources => [.. Source.OfProduct("Text.resx").Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Texts_HaveTheSameKeysAndPlaceholders_InBothLanguages(string path)
    {
        var (chinese, english) = (Read(path), Read(path.Replace(".resx", ".en.resx", StringComparison.Ordinal)));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, t => Assert.NotEmpty(t.Value));
    }

    [Fact]
    public void Refusals_EachHaveAText()
    {
        var codes = Source.OfProduct(".cs").SelectMany(f => Code().Matches(f.Text)).Select(m => m.Groups["code"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 25, "The codes are no longer found in the source");
        Assert.Equal([], codes.Except(Read("Portfolio.Web/Shared/ErrorsText.resx").Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void ProblemsOfImports_EachHaveAText_AndNoTextIsLeftOver() =>
        Assert.Equal(ImportProblems.All.Order(StringComparer.Ordinal), Read("Portfolio.Web/Features/Imports/ImportProblemsText.resx").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("outcomes")]
    [InlineData("performances")]
    [InlineData("accounts")]
    [InlineData("reports")]
    [InlineData("duties")]
    [InlineData("rows")]
    [InlineData("changes")]
    public void ReasonsThatPreventAnUndo_HaveAText(string what) => Assert.Contains(ImportErrors.Depended(what, 1).Code, Read("Portfolio.Web/Shared/ErrorsText.resx").Keys);

    [Fact]
    public void ReasonsForSkippedRows_HaveAText() =>
        Assert.All(LeftOutReasons.All, r => Assert.Contains($"LeftOut.{r}", Read("Portfolio.Web/Features/Imports/ImportsText.resx").Keys));

    /// <summary>
    /// The right-hand word is the one that schools use; the left-hand one sounded translated, or was a second word for the same
    /// thing.
    /// </summary>
    [Theory]
    [InlineData("佇列", "待認證清單")]
    [InlineData("認證桌", "認證作業區")]
    [InlineData("收據", "上傳證明")]
    [InlineData("雜湊值", "檔案指紋")]
    [InlineData("期程", "開放時程")]
    [InlineData("老師", "教師")]
    [InlineData("未通過", "不通過")]
    [InlineData("你", "您")]
    [InlineData("登入碼", "一次性密碼")]
    public void Chinese_UsesOneWordPerThing(string replaced, string word) => Assert.Equal(
        [],
        Written.SelectMany(Source.OfProduct).Where(f => f.Says(replaced)).Select(f => $"{f.Path} says {replaced} and means {word}"));

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(Path.Combine(Source.Root.FullName, path)).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex("\\(\"(?<code>[a-z-]+)\", ErrorKind", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
