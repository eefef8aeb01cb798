using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Cabinet;

public sealed class CabinetPageTests : WebTest
{
    private string OfStudent => $"/homeroom/students/{School.Student.Id.Value}";

    [Fact]
    public void Cabinet_WithoutRecords_SaysSoInEachSection()
    {
        var page = Visit("/cabinet", by: "student");
        Assert.Equal("檔案櫃", page.Find("h1").TextContent);
        Assert.Contains("電機一甲 01 號", page.ById("cabinet-place").TextContent, StringComparison.Ordinal);
        foreach (var empty in new[] { "沒有登錄的幹部經歷", "沒有紀錄", "還沒有課程學習成果", "還沒有多元表現", "沒有回報過錯誤" })
        {
            Assert.Contains(empty, page.Markup, StringComparison.Ordinal);
        }

        Assert.Equal(3, page.AllById("cabinet-course-row").Count);
        Assert.Equal("未登錄", page.ById("cabinet-national-id").TextContent);
    }

    [Fact]
    public void Cabinet_InEnglish_IsEnglish()
    {
        var page = Visit("/cabinet", by: "student", language: "en");
        Assert.Contains("Course records", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("學年度", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MistakeReport_IsShownAsPending_AndTheAnswerAppearsLive()
    {
        var page = Visit("/cabinet", by: "student");
        page.Find($"[data-testid=cabinet-course-row][data-subject=課程2] [data-testid=report]").Click();
        page.WaitForAssertion(() => page.ById("report-text"));
        page.ById("report-send").Click();
        page.WaitForAssertion(() => Assert.Equal("report-text-required", page.RefusalCode()));
        page.ById("report-text").Change("成績應為 88 分");
        page.ById("report-send").Click();
        page.WaitForAssertion(() => Assert.Equal("等待回覆", page.Find("[data-subject=課程2] [data-testid=report-waiting]").TextContent));
        Assert.Equal("Open", page.ById("cabinet-report").GetAttribute("data-state"));

        var reports = await Database.Get<MistakeReports>().ReadAsync(School.AsRegistrar, Token);
        await ElsewhereAsync(Database.Get<AnswerMistake>().ExecuteAsync(School.AsRegistrar, new(reports.Value.Rows[0].Id, true, "已更正為 88 分"), Token));
        page.WaitForAssertion(() => Assert.Equal("已更正為 88 分", page.ById("report-answer").TextContent));
        Assert.Empty(page.FindAll("[data-subject=課程2] [data-testid=report-waiting]"));
    }

    [Fact]
    public async Task HomeroomTeacher_OpensACabinetFromTheBoard_ReadOnly()
    {
        await GivenAsync(OutcomeState.Passed);
        var page = Visit("/homeroom", by: "homeroom");
        Assert.Equal(OfStudent, page.Find("[data-student-no='1130001'] [data-testid=class-cabinet]").GetAttribute("href"));
        Navigation.NavigateTo(OfStudent);
        page.WaitForAssertion(() => Assert.Equal("王小明", page.Find("h1").TextContent));
        Assert.Empty(page.AllById("report"));
        Assert.Empty(page.AllById("cabinet-national-id"));
        Assert.NotNull(page.ById("cabinet-birth-date"));
        page.ById("cabinet-outcome-open").Click();
        Assert.Contains("請補上測試紀錄", page.ById("cabinet-outcome").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-TW", "99/5/1")]
    [InlineData("en", "1 May 2010")]
    public async Task Cabinet_ShowsTheBirthDateWithoutWeekday_AndLinksToTheReceipt(string language, string text)
    {
        await using (var db = Database.Open())
        {
            var student = (await db.Students.FindAsync([School.Student.Id], Token))!;
            student.Correct(student.Name, new() { BirthDate = new(2010, 5, 1) });
            await db.SaveChangesAsync(Token);
        }

        var page = Visit("/cabinet", by: "student", language);
        page.WaitForAssertion(() => Assert.Equal(text, page.ById("cabinet-birth-date").TextContent));
        Assert.Single(page.FindAll("main a[href='/receipt']"));
    }

    [Fact]
    public async Task Adviser_SeesTheCabinet_OnlyWhileAssigned()
    {
        var page = Visit(OfStudent, by: "adviser");
        page.WaitForAssertion(() => Assert.Equal("not-found", page.RefusalCode()));
        Assert.Empty(page.AllById("cabinet"));
        await ElsewhereAsync(Database.Get<AssignAdviser>().ExecuteAsync(School.AsRegistrar, new(School.Adviser.Id, Student: School.Student.Id), Token));
        page.WaitForAssertion(() => page.ById("cabinet"));
        Assert.Contains("獎勵", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("獎懲", page.Markup, StringComparison.Ordinal);

        var held = (await Database.Get<AdviserAssignments>().ReadAsync(School.AsRegistrar, Token)).Value.Rows;
        await ElsewhereAsync(Database.Get<EndAdvising>().ExecuteAsync(School.AsRegistrar, [held[0].Id], Token));
        page.WaitForAssertion(() => Assert.Equal("not-found", page.RefusalCode()));
        Assert.Empty(page.AllById("cabinet"));
    }

    [Fact]
    public void Advising_WithoutStudents_SaysWhoAssignsThem()
    {
        var page = Visit("/advising", by: "adviser");
        Assert.Contains("學生由註冊組指派", page.Find(".empty-inline").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advising_ListsAssignedStudents_Live()
    {
        var page = Visit("/advising", by: "adviser");
        await ElsewhereAsync(Database.Get<AssignAdviser>().ExecuteAsync(School.AsRegistrar, new(School.Adviser.Id, School.Class.Id), Token));
        page.WaitForAssertion(() => Assert.Equal(["1130001", "1130002"], page.AllById("advised-row").Select(r => r.GetAttribute("data-student-no"))));
        Assert.Equal(OfStudent, page.Find("[data-student-no='1130001'] a").GetAttribute("href"));
    }
}
