using Bunit;
using Portfolio.Domain.Records;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Records;

public sealed class RecordsPageTests : WebTest
{
    [Fact]
    public async Task Reports_AppearLive_AndAreAnsweredWithAReason()
    {
        var page = Visit("/registrar/records", by: "registrar");
        Assert.Equal("0", page.ById("reports-open").GetAttribute("data-count"));
        Assert.Contains("沒有等待回覆的回報", page.Markup, StringComparison.Ordinal);
        await ElsewhereAsync(Database.Get<ReportMistake>().ExecuteAsync(School.AsStudent, new(RecordPart.CourseRecord, School.Course.Id.Value, "成績應為 88 分"), Token));
        page.WaitForAssertion(() => Assert.Contains("成績應為 88 分", page.ById("report-row").TextContent, StringComparison.Ordinal));
        Assert.Contains("課程1", page.ById("report-row").TextContent, StringComparison.Ordinal);

        page.ById("report-not-corrected").Click();
        page.WaitForAssertion(() => Assert.Equal("answer-required", page.RefusalCode()));
        page.Find("[data-testid=report-row] textarea").Change("成績單上是 78 分");
        page.ById("report-not-corrected").Click();
        page.WaitForAssertion(() => Assert.Equal("NotCorrected", page.ById("report-row").GetAttribute("data-state")));
        Assert.Equal("0", page.ById("reports-open").GetAttribute("data-count"));
        Assert.Equal("已回覆王小明：不更正。", page.ById("report-done").TextContent);
    }

    [Fact]
    public async Task Answer_BeingTyped_IsKeptWhenAnotherReportArrives()
    {
        await ElsewhereAsync(Database.Get<ReportMistake>().ExecuteAsync(School.AsStudent, new(RecordPart.BasicData, null, "生日"), Token));
        var page = Visit("/registrar/records", by: "registrar");
        page.Find("[data-testid=report-row] textarea").Change("查證中");
        await ElsewhereAsync(Database.Get<ReportMistake>().ExecuteAsync(School.AsClassmate, new(RecordPart.BasicData, null, "姓名"), Token));
        page.WaitForAssertion(() => Assert.Equal(2, page.AllById("report-row").Count));
        Assert.Equal("查證中", page.Find("[data-student-no='1130001'] textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Student_IsFound_AndTheRecordsContainNoOutcomes()
    {
        var page = Visit("/registrar/records?tab=students", by: "registrar");
        page.ById("student-search").Change("小明");
        page.Find("form[role=search]").Submit();
        page.WaitForAssertion(() => Assert.Equal("1130001", page.ById("student-found").GetAttribute("data-student-no")));
        Navigation.NavigateTo(page.ById("student-found").GetAttribute("href")!);
        page.WaitForAssertion(() => page.ById("cabinet"));
        Assert.DoesNotContain("課程學習成果", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.ById("cabinet-national-id"));
        Assert.Contains("沒有指派過課程諮詢教師", page.Markup, StringComparison.Ordinal);

        await page.PickAsync("assign-adviser", School.Adviser.Id.Value);
        page.Find("form.search-form").Submit();
        page.WaitForAssertion(() => Assert.Equal("false", page.ById("assignment").GetAttribute("data-ended")));
        var adviser = page.Find("[data-testid=assignment] strong").TextContent;
        Assert.Equal($"已指派給{adviser}。", page.ById("assign-done").TextContent);
        page.ById("assign-end").Click();
        page.WaitForAssertion(() => Assert.Equal("true", page.ById("assignment").GetAttribute("data-ended")));
        Assert.Equal($"已結束{adviser}的指派。", page.ById("assign-done").TextContent);
    }

    [Fact]
    public void Search_WithoutMatches_SaysSo()
    {
        var page = Visit("/registrar/records?tab=students", by: "registrar");
        page.ById("student-search").Change("沒有這個人");
        page.Find("form[role=search]").Submit();
        page.WaitForAssertion(() => Assert.Contains("找不到符合的學生", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Class_IsAssignedToAnAdviser_AndReleased()
    {
        var page = Visit("/registrar/records?tab=advisers", by: "registrar");
        Assert.True(page.IsDisabled("assign-save"));
        await page.PickAsync("assign-adviser", School.Adviser.Id.Value);
        page.ById("assign-class").Change(School.Class.Id.Value.ToString());
        page.Find("form.assign-form").Submit();
        page.WaitForAssertion(() => Assert.Contains("2 位", page.ById("advised-class").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("電機一甲 全班學生已指派給", page.ById("assign-done").TextContent, StringComparison.Ordinal);
        page.Find("form.assign-form").Submit();
        page.WaitForAssertion(() => Assert.Equal("assigned-already", page.RefusalCode()));
        Assert.Equal(string.Empty, page.ById("assign-done").TextContent);
        page.ById("assign-end").Click();
        page.WaitForAssertion(() => Assert.Empty(page.AllById("advised-class")));
        Assert.Equal("已結束 2 位學生的指派。", page.ById("assign-ended").TextContent);
    }
}
