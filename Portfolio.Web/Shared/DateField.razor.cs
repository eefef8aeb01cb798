using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.Shared;

/// <summary>
/// A date field for ROC or Western years, typed or picked from a calendar. Beside it the parsed day is shown with its weekday; the
/// browser's own date field only supports Western years.
/// </summary>
public sealed partial class DateField
{
    private bool _isOpen;
    private ElementReference _button;

    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>The test handle.</summary>
    [Parameter]
    public string? Handle { get; set; }

    /// <summary>The text in the field: see <see cref="DayInput"/>.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    private DateOnly? Day => DayInput.Day(Value);

    private bool IsUnclear => Day is null && !string.IsNullOrWhiteSpace(Value);

    private string Read => Day is { } day ? Dates.Day(day) : IsUnclear ? T["Date.Unclear"] : string.Empty;

    private string DescribedBy => Help is null ? $"{Id}-day" : $"{Id}-day {Id}-help";

    private Task SetAsync(string? typed) => ValueChanged.InvokeAsync(DayInput.Day(typed) is { } day ? DayInput.Text(day) : typed);

    private async Task ChooseAsync(DateOnly day)
    {
        await ValueChanged.InvokeAsync(DayInput.Text(day));
        await CloseAsync();
    }

    /// <summary>The focus was in the calendar, which has closed.</summary>
    private async Task CloseAsync()
    {
        _isOpen = false;
        await _button.FocusAsync();
    }
}
