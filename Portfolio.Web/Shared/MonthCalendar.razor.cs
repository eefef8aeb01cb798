using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portfolio.Web.Shared;

/// <summary>
/// A month calendar for picking a day, with ROC years in Chinese. Each day is a button, so tab, Enter and touch all work.
/// </summary>
public sealed partial class MonthCalendar
{
    private const int DaysOfWeek = 7;

    private DateOnly _first;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>The day in the field; null opens the current month.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Chosen { get; set; }

    [Parameter]
    public EventCallback<DateOnly> OnChosen { get; set; }

    /// <summary>Escape was pressed.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private DateOnly Today => TaipeiTime.DayOf(Clock.GetUtcNow());

    /// <summary>Starts with the Sunday on or before the first day of the month.</summary>
    private IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var start = _first.AddDays(-(int)_first.DayOfWeek);
            var days = (int)_first.DayOfWeek + DateTime.DaysInMonth(_first.Year, _first.Month);
            return Enumerable.Range(0, (days + DaysOfWeek - 1) / DaysOfWeek * DaysOfWeek).Select(start.AddDays).Chunk(DaysOfWeek);
        }
    }

    protected override void OnInitialized()
    {
        var day = Chosen ?? Today;
        _first = new(day.Year, day.Month, 1);
    }

    private void Move(int months) => _first = _first.AddMonths(months);

    private Task KeyAsync(KeyboardEventArgs e) => e.Key == "Escape" ? OnClosed.InvokeAsync() : Task.CompletedTask;
}
