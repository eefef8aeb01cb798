using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.Shared;

/// <summary>The window that applies to a page: open until when, in words and counting down, or closed since when.</summary>
public sealed partial class WindowCountdown
{
    private DateTimeOffset _firstShown;

    [Parameter, EditorRequired]
    public Window Window { get; set; }

    /// <summary>Shown beside the main window of the page.</summary>
    [Parameter]
    public bool IsSecond { get; set; }

    private DateTimeOffset Now => _firstShown;

    private bool IsOpen => Window.IsOpen(Clock.GetUtcNow());

    private string Sentence
    {
        get
        {
            var name = T[$"Window.{Window.Kind}"].Value;
            var now = Clock.GetUtcNow();
            return Window.IsOpen(now) ? T["Window.OpenUntil", name, Dates.ClosingText(Window.ClosesAt)]
                : Window.HasClosed(now) ? T["Window.ClosedSince", name, Dates.ClosingText(Window.ClosesAt)]
                : T["Window.NotYet", name, Dates.Instant(Window.OpensAt)];
        }
    }

    private string CountdownTexts => JsonSerializer.Serialize(new
    {
        days = T["Countdown.Days"].Value,
        hours = T["Countdown.Hours"].Value,
        minutes = T["Countdown.Minutes"].Value,
        closed = T["Countdown.Closed"].Value,
    });

    /// <summary>The server time at the first render: sending a new one with each render would make every render a change.</summary>
    protected override void OnInitialized() => _firstShown = Clock.GetUtcNow();

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
