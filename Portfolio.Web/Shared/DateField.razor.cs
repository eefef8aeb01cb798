using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.Shared;

/// <summary>
/// A day, typed in ROC or Western years or picked from a calendar. Beside it stands the day as it was understood, with its weekday; a
/// browser's own date field knows only Western years.
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

    /// <summary>The handle for tests.</summary>
    [Parameter]
    public string? Handle { get; set; }

    /// <summary>As it stands in the field: see <see cref="DayInput"/>.</summary>
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

    /// <summary>The focus was in the calendar, which is gone.</summary>
    private async Task CloseAsync()
    {
        _isOpen = false;
        await _button.FocusAsync();
    }
}
