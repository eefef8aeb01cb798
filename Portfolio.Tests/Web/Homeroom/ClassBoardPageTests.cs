using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Homeroom;

public sealed class ClassBoardPageTests : WebTest
{
    [Fact]
    public async Task Tile_ListsItsStudents_AndIsInTheUrl()
    {
        await GivenAsync(OutcomeState.Passed);
        var page = Visit("/homeroom", "homeroom");
        var all = page.AllById("class-row").Count;
        page.ById("class-count-passed").Click();
        Assert.Equal("/homeroom?show=passed", new Uri(Navigation.Uri).PathAndQuery);
        Assert.Single(page.AllById("class-row"));
        Assert.Equal("true", page.ById("class-count-passed").GetAttribute("aria-pressed"));
        page.ById("class-count-passed").Click();
        Assert.Equal("/homeroom", new Uri(Navigation.Uri).PathAndQuery);
        Assert.Equal(all, page.AllById("class-row").Count);
    }

    [Fact]
    public async Task TileInTheUrl_ListsItsStudents()
    {
        await GivenAsync(OutcomeState.Passed);
        var page = Visit("/homeroom?show=sent-0", "homeroom");
        Assert.DoesNotContain(School.Student.StudentNo, Numbers(page));
        page.Find("caption button").Click();
        Assert.Contains(School.Student.StudentNo, Numbers(page));
    }

    [Fact]
    public void UnknownTileInTheUrl_ListsEverybody() =>
        Assert.Equal(Visit("/homeroom", "homeroom").AllById("class-row").Count, Visit("/homeroom?show=x", "homeroom").AllById("class-row").Count);

    [Fact]
    public async Task StatusTile_HasColourAndIcon_UnlessZero()
    {
        await GivenAsync(OutcomeState.Passed);
        var page = Visit("/homeroom", "homeroom");
        var (passed, failed) = (page.ById("class-count-passed"), page.ById("class-count-notpassed"));
        Assert.True(passed.ClassList.Contains("tone-good"));
        Assert.NotNull(passed.QuerySelector("svg"));
        Assert.True(failed.ClassList.Contains("is-none"));
        Assert.False(failed.ClassList.Contains("tone-bad"));
    }

    [Fact]
    public async Task Row_ShowsTheStateOfEachOutcome_AndDimsZeros()
    {
        await GivenAsync(OutcomeState.Passed);
        await GivenAsync(OutcomeState.Sent);
        var row = Visit("/homeroom", "homeroom").AllById("class-row").Single(r => r.GetAttribute("data-student-no") == School.Student.StudentNo);
        Assert.Equal("--good: 1; --wait: 1; --bad: 0", row.QuerySelector(".pips")!.GetAttribute("style"));
        Assert.Contains(row.QuerySelectorAll("td.is-none"), cell => cell.TextContent == "0");
    }

    private static IEnumerable<string?> Numbers(IRenderedComponent<Routes> page) => page.AllById("class-row").Select(r => r.GetAttribute("data-student-no"));
}
