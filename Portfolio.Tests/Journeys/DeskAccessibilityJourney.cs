using System.Globalization;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// axe finds nothing in what opens on the desk: publishing and rescheduling, selected rows, a correction, phrases; in both themes, on
/// phone and desktop.
/// </summary>
public sealed class DeskAccessibilityJourney(Browser browser)
{
    public static TheoryData<int, bool> Walks => AccessibilityJourney.Walks;

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task WhatOpensAtTheDesk_IsAccessible_AndFitsItsScreen(int width, bool isEnglish)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await browser.SignInAsync(portal, "teacher1", new View(width, IsEnglish: isEnglish));
        var findings = new List<string>();
        await WalkSelectionAsync(teacher, findings);
        await WalkPhrasesAsync(teacher, findings);
        await WalkPublishingAsync(teacher, findings);
        await WalkCorrectionAsync(teacher, findings);
        await WalkLowQueueAsync(teacher, findings);
        await teacher.OpenAsync("/certify/overview");
        await AccessibilityJourney.CheckAsync(teacher, "overview", findings);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    private static async Task WalkSelectionAsync(Visitor teacher, List<string> findings)
    {
        await teacher.OpenQueueAsync();
        await teacher.Handle("queue-select").First.CheckAsync();
        await Assertions.Expect(teacher.Handle("selection-bar")).ToBeVisibleAsync();
        await AccessibilityJourney.CheckAsync(teacher, "selected rows", findings);
    }

    /// <summary>The queue on a large screen at 200 %, with its filters folded and unfolded.</summary>
    private static async Task WalkLowQueueAsync(Visitor teacher, List<string> findings)
    {
        var size = teacher.Page.ViewportSize!;
        await teacher.Page.SetViewportSizeAsync(640, 400);
        await teacher.OpenAsync("/certify");
        await AccessibilityJourney.LookAsync(teacher, "low queue", findings);
        await teacher.Handle("queue-fold").ClickAsync();
        await Assertions.Expect(teacher.Handle("queue-status")).ToBeVisibleAsync();
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await teacher.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await AccessibilityJourney.LookAsync(teacher, $"low queue, unfolded, {theme}", findings);
        }

        await teacher.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static async Task WalkPhrasesAsync(Visitor teacher, List<string> findings)
    {
        await teacher.OpenAsync("/certify/phrases");
        await teacher.Handle("phrase-new").FillAsync("{name}，請補上測試紀錄。");
        await teacher.Handle("phrase-add").ClickAsync();
        await Assertions.Expect(teacher.Handle("phrase")).ToHaveCountAsync(1);
        await AccessibilityJourney.CheckAsync(teacher, "phrases", findings);
        await teacher.Handle("phrase-edit-open").ClickAsync();
        await Assertions.Expect(teacher.Handle("phrase-save")).ToBeVisibleAsync();
        await AccessibilityJourney.CheckAsync(teacher, "a phrase being changed", findings);
    }

    private static async Task WalkPublishingAsync(Visitor teacher, List<string> findings)
    {
        await teacher.OpenQueueAsync();
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.OpenSheetAsync();
        await teacher.Handle("desk-phrases").Locator("summary").ClickAsync();
        await Assertions.Expect(teacher.Handle("desk-phrase")).ToBeVisibleAsync();
        await AccessibilityJourney.CheckAsync(teacher, "phrases at the desk", findings);
        await teacher.ReadAsync();
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-all")).ToBeEnabledAsync();
        await teacher.Handle("publish-all").ClickAsync();
        await teacher.Handle("publish-when-later").ClickAsync();
        await teacher.Handle("publish-day").FillAsync(TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await teacher.Handle("publish-time").FillAsync("08:00");
        await AccessibilityJourney.CheckAsync(teacher, "publish dialog, for later", findings);
        await teacher.Handle("publish-confirm").ClickAsync();
        await teacher.Handle("publish-move").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-move-confirm")).ToBeVisibleAsync();
        await AccessibilityJourney.CheckAsync(teacher, "move dialog", findings);
        await teacher.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Handle("publish-move-confirm")).ToHaveCountAsync(0);
        await teacher.Handle("publish-undo").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-bar")).ToHaveCountAsync(0);
    }

    private static async Task WalkCorrectionAsync(Visitor teacher, List<string> findings)
    {
        await teacher.Handle("publish-all").ClickAsync();
        await teacher.Handle("publish-undo-seconds").SelectOptionAsync("0");
        await teacher.Handle("publish-confirm").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToHaveCountAsync(0);
        await teacher.OpenAsync("/certify?status=published");
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.OpenSheetAsync();
        await teacher.Handle("correct-open").ClickAsync();
        await Assertions.Expect(teacher.Handle("correct-save")).ToBeVisibleAsync();
        await AccessibilityJourney.CheckAsync(teacher, "correction panel", findings);
    }
}
