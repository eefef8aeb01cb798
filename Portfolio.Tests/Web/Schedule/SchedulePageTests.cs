using Portfolio.Infrastructure.Jobs;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Schedule;

public sealed class SchedulePageTests : WebTest
{
    [Theory]
    [InlineData("zh-TW", "上傳與認證截止的處理", "下次 ")]
    [InlineData("en", "Processing closed uploads and certification", "next ")]
    public async Task Schedule_ListsAllDueWork_EachWithItsOwnText(string language, string text, string next)
    {
        await Database.Get<DueSchedule>().StartAsync(Token);
        var page = Visit("/school/schedule", by: "admin", language: language);
        var rows = page.AllById("due-work");
        Assert.Equal(Database.GetAll<IDueWork>().Select(w => w.Name).Order(), rows.Select(r => r.GetAttribute("data-name")!).Order());
        Assert.Equal(rows.Count, rows.Select(r => r.QuerySelector(".timeline-word")!.TextContent).Distinct().Count());
        Assert.All(rows, r => Assert.DoesNotContain("Work.", r.TextContent, StringComparison.Ordinal));
        var closings = rows.Single(r => r.GetAttribute("data-name") == "closings").TextContent;
        Assert.Contains(text, closings, StringComparison.Ordinal);
        Assert.Contains(next, closings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_ShowsAFailure()
    {
        await using (var db = Database.Open())
        {
            db.DueRuns.Add(new() { Name = "backup", StartedAt = SmallSchool.SchoolDay, EndedAt = SmallSchool.SchoolDay, HasFailed = true });
            await db.SaveChangesAsync(Token);
        }

        var backup = Visit("/school/schedule", by: "admin").AllById("due-work").Single(r => r.GetAttribute("data-name") == "backup");
        Assert.Equal("true", backup.GetAttribute("data-failed"));
        Assert.Contains("上次失敗 115/11/24(二)10:00", backup.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Schedule_IsNotForTeachers() => Assert.Empty(Visit("/school/schedule", by: "teacher").AllById("due-work"));
}
