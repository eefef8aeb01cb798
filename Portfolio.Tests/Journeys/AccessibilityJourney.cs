using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>axe finds nothing, and nothing needs sideways scrolling: every page, both themes, phone and desk, both languages.</summary>
public sealed class AccessibilityJourney(Browser browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<int, bool, bool> Looks => new() { { 1280, false, false }, { 1280, true, true }, { 360, false, true }, { 360, true, false } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task EveryPage_IsAccessible_AndFitsItsScreen(int width, bool isDark, bool isEnglish)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        var view = new View(width, isDark, isEnglish);
        var findings = new List<string>();
        await using (var visitor = await browser.VisitAsync(portal, view))
        {
            await CheckAsync(visitor, "/signin", findings);
        }

        await WalkAsync(portal, view, findings, "student1", "/", "/outcomes", "/outcomes/new");
        await WalkAsync(portal, view, findings, "student3", "/outcomes");
        await WalkAsync(portal, view, findings, "homeroom1", "/", "/homeroom");
        await WalkAsync(portal, view, findings, "admin1", "/", "/school/windows", "/school/storage");
        await WalkAsync(portal, view, findings, "registrar1", "/");
        await WalkStudentDetailAsync(portal, view, findings);
        await WalkDeskAsync(portal, view, findings);
        Assert.Empty(findings);
    }

    private async Task WalkAsync(RunningPortal portal, View view, List<string> findings, string account, params string[] pages)
    {
        await using var visitor = await browser.SignInAsync(portal, account, view);
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            await CheckAsync(visitor, $"{account} {page}", findings);
        }
    }

    private async Task WalkStudentDetailAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var student = await browser.SignInAsync(portal, "student2", view);
        await student.OpenAsync("/outcomes");
        await student.Card("Sent").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(student.Handle("outcome-takeback")).ToBeVisibleAsync();
        await CheckAsync(student, "an outcome", findings);
    }

    private async Task WalkDeskAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var teacher = await browser.SignInAsync(portal, "teacher1", view);
        await teacher.OpenAsync("/certify");
        await CheckAsync(teacher, "queue", findings);
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.ReadAsync();
        await CheckAsync(teacher, "desk", findings);
        await teacher.Handle("desk-fail").ClickAsync();
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeFocusedAsync();
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-all")).ToBeEnabledAsync();
        await teacher.Handle("publish-all").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToBeVisibleAsync();
        await CheckAsync(teacher, "publish dialog", findings);
    }

    private static async Task CheckAsync(Visitor visitor, string where, List<string> findings)
    {
        // Colours in the middle of an animation are nobody's.
        await visitor.Page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => null)))");
        var result = await visitor.Page.RunAxe(Rules);
        findings.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id}: {n.Html} {string.Join(' ', n.Any.Select(a => a.Message))}")));
        if (await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth") > 0)
        {
            findings.Add($"{where}: scrolls sideways");
        }
    }
}
