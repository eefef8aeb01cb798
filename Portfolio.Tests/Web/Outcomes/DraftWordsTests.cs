using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

public sealed class DraftWordsTests
{
    private static readonly DraftWords Before = new("標題", "簡述", null);

    [Theory]
    [InlineData("我的", "簡述", "標題", "別處的", "我的", "別處的")]
    [InlineData("標題", "我的", "別處的", "簡述", "別處的", "我的")]
    [InlineData("同樣", "簡述", "同樣", "簡述", "同樣", "簡述")]
    [InlineData("標題", "簡述", "別處的", "別處的", "別處的", "別處的")]
    public void Together_InDifferentFields_KeepsBoth(string myTitle, string myText, string theirTitle, string theirText, string title, string text) =>
        Assert.Equal(new DraftWords(title, text, null), DraftWords.Together(Before, new(myTitle, myText, null), new(theirTitle, theirText, null)));

    [Fact]
    public void Together_InTheSameField_IsNull() =>
        Assert.Null(DraftWords.Together(Before, Before with { Title = "我的" }, Before with { Title = "別處的" }));

    [Fact]
    public void Together_OfTwoCourses_IsNull() =>
        Assert.Null(DraftWords.Together(Before, Before with { Course = Guid.CreateVersion7() }, Before with { Course = Guid.CreateVersion7() }));

    [Fact]
    public void Together_OfACourseAndATitle_KeepsBoth()
    {
        var course = Guid.CreateVersion7();
        Assert.Equal(new DraftWords("我的", "簡述", course), DraftWords.Together(Before, Before with { Title = "我的" }, Before with { Course = course }));
    }

    [Fact]
    public void Words_WithATrailingSpace_AreTheSame() => Assert.True(Before.Says(Before with { Title = "標題 " }));
}
