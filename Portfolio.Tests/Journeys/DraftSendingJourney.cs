using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// Send always gives a visible answer, on a phone too; and the form of a revision says why it is needed and what discarding it means.
/// </summary>
public sealed class DraftSendingJourney(Browser browser)
{
    [Fact]
    public async Task OnAPhone_WhatIsMissing_IsOnTheScreen_AndTheFirstFieldHasTheFocus()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        var begun = portal.Count("SELECT COUNT(*) FROM Outcomes");
        await using var student = await browser.SignInAsync(portal, "student1", new View(360));
        await student.OpenDraftAsync("/outcomes/new");
        await student.Handle("outcome-send").ClickAsync();
        await AnswersAsync(student, "無法送出：", "[data-testid='outcome-course'] input");
        await Assertions.Expect(student.Handle("error-summary").Locator("li")).ToHaveCountAsync(4);
        Assert.Equal(begun, portal.Count("SELECT COUNT(*) FROM Outcomes"));

        // A course with two teachers, neither chosen; everything else is complete.
        await student.ChooseCourseAsync("程式設計");
        await student.Title().FillAsync("氣泡排序");
        await student.Description().FillAsync("比較兩種寫法。");
        await student.PickAsync("document", Bytes.Pdf(2_000), "報告.pdf");
        await Assertions.Expect(student.Handle("file-document-accepted")).ToBeVisibleAsync();
        await student.Handle("outcome-send").ClickAsync();
        await AnswersAsync(student, "無法送出：請選擇認證教師。", "[data-testid='outcome-teacher'] input");
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "teacher-required");
        await student.Handle("outcome-teacher").ClickAsync();
        await student.Page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        await Assertions.Expect(student.Handle("error-summary")).ToHaveCountAsync(0);
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Card("Sent")).ToBeVisibleAsync();
        student.HasNotReloaded();
        Assert.DoesNotContain("氣泡排序", await student.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterARefusedFile_SendSaysSo_AndGoesOnWithoutIt()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1", new View(360));
        await student.OpenDraftAsync("/outcomes/new");
        await student.ChooseCourseAsync("數位邏輯實習");
        await student.Title().FillAsync("七段顯示器");
        await student.Description().FillAsync("以邏輯閘驅動。");
        await student.PickAsync("media", "<html></html>"u8.ToArray(), "影片.mp4");
        await Assertions.Expect(student.Handle("file-media").Locator(".upload-refused")).ToBeVisibleAsync();
        await student.Handle("outcome-send").ClickAsync();
        var answer = student.Page.Locator(".draft-form .refusal");
        await Assertions.Expect(answer).ToContainTextAsync("無法送出：「影片.mp4」沒有上傳成功");
        await answer.IsOnScreenAsync();

        await student.PickAsync("document", Bytes.Pdf(2_000), "報告.pdf");
        await Assertions.Expect(student.Handle("file-document-accepted")).ToBeVisibleAsync();
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(answer).ToContainTextAsync("影片.mp4");
        await student.Handle("upload-dismiss").ClickAsync();
        await Assertions.Expect(student.Page.Locator(".upload-refused")).ToHaveCountAsync(0);
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Card("Sent")).ToBeVisibleAsync();
        student.HasNotReloaded();
    }

    [Fact]
    public async Task ARevision_ShowsTheReason_AndGivenUp_TheEarlierResultIsBack()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student2", new View(360));
        await student.OpenAsync("/outcomes");
        var id = (await student.Card("Sent").GetAttributeAsync("data-outcome-id"))!;
        await using (var teacher = await browser.SignInAsync(portal, "teacher1"))
        {
            await teacher.OpenAsync($"/certify/{id}");
            await teacher.ReadAsync();
            await teacher.Handle("desk-feedback").FillAsync("請補上測試數據。");
            await teacher.Handle("desk-fail").ClickAsync();
            await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
            await teacher.Handle("publish-all").ClickAsync();
            await teacher.Handle("publish-confirm").ClickAsync();
            await Assertions.Expect(student.Card("Failed")).ToBeVisibleAsync();
        }

        await student.OpenAsync($"/outcomes/{id}");
        await student.Handle("outcome-revise").ClickAsync();
        await student.KeepsAsync();
        await Assertions.Expect(student.Handle("last-decision")).ToContainTextAsync("請補上測試數據。");
        await student.Title().FillAsync("改到一半的標題");
        await student.IsKeptAsync("saved");
        await student.Handle("outcome-discard").ClickAsync();
        await Assertions.Expect(student.Handle("discard-ask")).ToContainTextAsync("回到上一版的結果");
        await student.Handle("discard-ask").IsOnScreenAsync();
        await student.Handle("outcome-discard").ClickAsync();
        await Assertions.Expect(student.Card("Failed")).ToBeVisibleAsync();
        Assert.Equal(0, portal.Count("SELECT COUNT(*) FROM OutcomeRevisions WHERE Title = '改到一半的標題'"));
    }

    private static async Task AnswersAsync(Visitor student, string words, string focused)
    {
        await Assertions.Expect(student.Handle("error-summary")).ToContainTextAsync(words);
        await Assertions.Expect(student.Page.Locator(focused).First).ToBeFocusedAsync();
        await student.Page.Locator(focused).First.IsOnScreenAsync();
        await student.Handle("error-summary").IsOnScreenAsync();
    }
}
