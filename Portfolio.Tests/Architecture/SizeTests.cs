namespace Portfolio.Tests.Architecture;

/// <summary>A file is read in one sitting.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Code_IsShort_Mostly45Lines_Nearly150_Never250()
    {
        var sizes = Source.OfProduct(".cs").OrderBy(f => f.Lines).ToList();
        Assert.InRange(sizes[sizes.Count / 2].Lines, 1, 45);
        Assert.InRange(sizes[(int)(sizes.Count * 0.95)].Lines, 1, 150);
        AtMost(250, sizes);
    }

    [Fact]
    public void Markup_HasAtMost120Lines() => AtMost(120, Source.OfProduct(".razor"));

    [Fact]
    public void CodeBehind_HasAtMost180Lines() => AtMost(180, Source.OfProduct(".razor.cs"));

    [Fact]
    public void Tests_HaveAtMost300Lines() => AtMost(300, Source.Of("Portfolio.Tests", ".cs"));

    private static void AtMost(int lines, IEnumerable<SourceFile> files) => Assert.Equal([], files.Where(f => f.Lines > lines).Select(f => $"{f.Path}: {f.Lines}"));
}
