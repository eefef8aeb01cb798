namespace Portfolio.Tests.Architecture;

/// <summary>A file can be read in one sitting, and so can a type, however many files it is split into.</summary>
public sealed class SizeTests
{
    private const int LongestLine = 140;

    [Fact]
    public void Code_IsShort_Mostly50Lines_Nearly150_Never250()
    {
        var sizes = Source.OfProduct(".cs").OrderBy(f => f.Lines).ToList();
        Assert.InRange(sizes[sizes.Count / 2].Lines, 1, 50);
        Assert.InRange(sizes[(int)(sizes.Count * 0.95)].Lines, 1, 150);
        AtMost(250, sizes);
    }

    /// <summary>Splitting a type does not make it short: <c>X.cs</c>, <c>X.Y.cs</c> and <c>X.razor.cs</c> count as one type.</summary>
    [Fact]
    public void ATypeInPartialFiles_IsNoLongerThanAFile() => Assert.Equal(
        [],
        Source.OfProduct(".cs").GroupBy(f => $"{f.Folder}/{f.Name.Split('.')[0]}").Where(g => g.Sum(f => f.Lines) > 250)
            .Select(g => $"{g.Key}: {g.Sum(f => f.Lines)}"));

    [Fact]
    public void Lines_FitWithoutScrolling() => Assert.Equal(
        [],
        Source.OfProduct(".cs").Concat(Source.OfProduct(".razor")).SelectMany(f => f.Text.Split('\n').Select((line, i) => (Line: line, At: $"{f.Path}:{i + 1}")))
            .Where(l => Columns(l.Line) > LongestLine).Select(l => l.At));

    [Fact]
    public void Markup_HasAtMost140Lines() => AtMost(140, Source.OfProduct(".razor"));

    [Fact]
    public void CodeBehind_HasAtMost180Lines() => AtMost(180, Source.OfProduct(".razor.cs"));

    [Fact]
    public void Tests_HaveAtMost250Lines() => AtMost(250, Source.Of("Portfolio.Tests", ".cs"));

    /// <summary>Columns in an editor: a Chinese character takes two.</summary>
    private static int Columns(string line) => line.Sum(c => c >= '\u2E80' ? 2 : 1);

    private static void AtMost(int lines, IEnumerable<SourceFile> files) => Assert.Equal([], files.Where(f => f.Lines > lines).Select(f => $"{f.Path}: {f.Lines}"));
}
