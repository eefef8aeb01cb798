using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What a student does in the draft form.</summary>
internal static class DraftVisitor
{
    public static ILocator Title(this Visitor student) => student.Handle("outcome-title");

    public static ILocator Description(this Visitor student) => student.Handle("outcome-description");

    /// <summary>Opens the form and waits until the browser keeps what is typed into it.</summary>
    public static async Task OpenDraftAsync(this Visitor student, string address)
    {
        await student.OpenAsync(address);
        await student.KeepsAsync();
    }

    public static Task KeepsAsync(this Visitor student) =>
        Assertions.Expect(student.Page.Locator("form[data-draft-attached]")).ToBeVisibleAsync();

    /// <summary>Waits until the form shows this save state.</summary>
    public static Task IsKeptAsync(this Visitor student, string state) =>
        Assertions.Expect(student.Page.Locator($"form[data-draft-state='{state}']")).ToBeVisibleAsync();

    public static async Task HasWordsAsync(this Visitor student, string title, string description)
    {
        await Assertions.Expect(student.Title()).ToHaveValueAsync(title);
        await Assertions.Expect(student.Description()).ToHaveValueAsync(description);
    }

    public static async Task ChooseCourseAsync(this Visitor student, string subject)
    {
        await student.Handle("outcome-course").ClickAsync();
        await student.Page.Locator(".mud-popover-open .mud-list-item", new() { HasText = subject }).First.ClickAsync();
        await Assertions.Expect(student.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await Assertions.Expect(student.Handle("outcome-course").Locator("input").First).ToHaveValueAsync(subject);
    }

    /// <summary>Fails unless it is completely visible without scrolling.</summary>
    public static Task IsOnScreenAsync(this ILocator what) => Assertions.Expect(what).ToBeInViewportAsync(new() { Ratio = 1 });
}
