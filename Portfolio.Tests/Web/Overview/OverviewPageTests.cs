using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Overview;

public sealed class OverviewPageTests : WebTest
{
    [Fact]
    public async Task Overview_ShowsCountsByState_AndLinksToEachCoursesQueue()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided);
        var page = Visit("/certify/overview", "teacher");
        Assert.Equal(3, page.AllById("course-row").Count);
        Assert.Equal(("2", "1", "1", "0"), (Count(page, OutcomeState.Sent), Count(page, OutcomeState.Read), Count(page, OutcomeState.Decided), Count(page, OutcomeState.Passed)));
        Assert.Equal($"/certify?course={School.Course.Id.Value}", Row(page).QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("還有 4 件", page.Find("caption").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("course-late"));
        Assert.Contains("1/27", page.ById("window-countdown").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("course-window"));
    }

    [Fact]
    public async Task Overview_WhenAStudentSends_IsUpdatedLive()
    {
        var draft = A.CompleteDraft(School);
        await SaveAsync(draft);
        var page = Visit("/certify/overview", "teacher");
        Assert.Equal("0", Count(page, OutcomeState.Sent));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(draft.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("1", Count(page, OutcomeState.Sent)));
    }

    [Fact]
    public async Task Overview_ShortlyBeforeClosing_ShowsWhatIsDue()
    {
        await GivenAsync(OutcomeState.Sent);
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddDays(-1));
        Assert.Contains("1 件將截止", Visit("/certify/overview", "teacher").ById("course-late").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_IsShownOnceAboveTheTable_AndPerCourseOnlyWhenItDiffers()
    {
        await SaveAsync(School.Extension(WindowKind.Certification, SmallSchool.CertificationCloses.AddDays(2), ExtensionScope.Course, School.Courses[2].Id.Value));
        var page = Visit("/certify/overview", "teacher");
        Assert.Contains("1/27", page.ById("window-countdown").TextContent, StringComparison.Ordinal);
        var other = Assert.Single(page.AllById("course-window"));
        Assert.Contains("1/29", other.TextContent, StringComparison.Ordinal);
        Assert.Equal(School.Courses[2].Id.Value.ToString(), other.Closest("tr")!.GetAttribute("data-course-id"));
    }

    [Fact]
    public async Task ClosingAboveTheTable_IsTheMostCommonOne()
    {
        foreach (var course in School.Courses.Skip(1))
        {
            await SaveAsync(School.Extension(WindowKind.Certification, SmallSchool.CertificationCloses.AddDays(2), ExtensionScope.Course, course.Id.Value));
        }

        var page = Visit("/certify/overview", "teacher");
        Assert.Contains("1/29", page.ById("window-countdown").TextContent, StringComparison.Ordinal);
        Assert.Equal(School.Course.Id.Value.ToString(), Assert.Single(page.AllById("course-window")).Closest("tr")!.GetAttribute("data-course-id"));
    }

    [Fact]
    public async Task Overview_OfADeputy_NamesTheAbsentTeacher()
    {
        await SaveAsync(new Deputy(new(A.Id()), School.Id, School.Teacher.Id, School.Colleague.Id, new(2026, 11, 1), new(2026, 12, 1), "請假"));
        var page = Visit("/certify/overview", "colleague");
        Assert.Equal(4, page.AllById("course-row").Count);
        Assert.Equal(3, page.AllById("course-for").Count);
        Assert.All(page.AllById("course-for"), f => Assert.Equal("代 任課老師", f.TextContent));
    }

    [Fact]
    public void Overview_WithoutCourses_SaysSo() => Assert.Equal("這學期沒有需要認證的課程", Visit("/certify/overview", "homeroom").Find(".empty-inline h2").TextContent);

    [Theory]
    [InlineData("zh-TW", "1 天內截止，您還有 5 件")]
    [InlineData("en", "within one day. Outcomes you have not decided or published: 5")]
    public async Task Reminder_IsShownInTheReadersLanguage(string language, string words)
    {
        await SaveAsync(new Notice(new(A.Id()), School.Id, AccountOf("teacher").Id, new(NoticeKind.CertificationClosesInOneDay, NoticeSubject.Of(School.Semester.Id), 5), SmallSchool.SchoolDay));
        Assert.Contains(words, Visit("/", "teacher", language).ById("notice").TextContent, StringComparison.Ordinal);
    }

    private IElement Row(IRenderedComponent<Routes> page) => page.Find($"[data-course-id='{School.Course.Id.Value}']");

    private string Count(IRenderedComponent<Routes> page, OutcomeState state) => Row(page).QuerySelector($"[data-state={state}]")!.TextContent;
}
