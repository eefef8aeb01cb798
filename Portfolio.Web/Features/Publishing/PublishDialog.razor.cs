using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>Review before publishing: who gets what, now or at a chosen instant.</summary>
public sealed partial class PublishDialog
{
    internal static readonly Error DateInvalid = new("date-invalid", ErrorKind.Invalid);

    private static readonly DialogOptions _options = new()
    { CloseOnEscapeKey = true, CloseOnNavigation = false, MaxWidth = MaxWidth.Small, FullWidth = true };

    /// <summary>The hour at which a school day begins.</summary>
    private const int FirstHour = 8;

    private readonly HashSet<OutcomeId> _left = [];
    private Guid? _course;
    private bool _isOpen;
    private bool _isLater;
    private string? _day;
    private string? _time;
    private Error? _invalid;

    /// <summary>The outcomes to publish; null while the dialog is closed.</summary>
    [Parameter]
    public IReadOnlyList<PublishingRow>? Rows { get; set; }

    /// <summary>The teacher's own undo period.</summary>
    [Parameter]
    public int UndoSeconds { get; set; }

    [Parameter]
    public Error? Refused { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    [Parameter]
    public EventCallback<PublishOrder> OnConfirm { get; set; }

    [Parameter]
    public EventCallback<int> OnUndoSeconds { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private IReadOnlyList<IGrouping<CourseId, PublishingRow>> Courses => [.. (Rows ?? []).GroupBy(r => r.Course)];

    private IEnumerable<PublishingRow> Shown => (Rows ?? []).Where(r => _course is null || r.Course.Value == _course);

    private IEnumerable<PublishingRow> Chosen => Shown.Where(r => !_left.Contains(r.Id));

    protected override void OnParametersSet()
    {
        if (Rows is not null && !_isOpen)
        {
            _left.Clear();
            (_course, _isLater, _invalid) = (null, false, null);
        }

        _isOpen = Rows is not null;
    }

    private void ChooseCourse(ChangeEventArgs e) => _course = Guid.TryParse(e.Value as string, out var course) ? course : null;

    private void Toggle(OutcomeId outcome)
    {
        if (!_left.Remove(outcome))
        {
            _left.Add(outcome);
        }
    }

    /// <summary>The fields start at the next morning.</summary>
    private void ChooseLater()
    {
        _isLater = true;
        if (_day is null && _time is null)
        {
            (_day, _time) = WhenFields.Of(TaipeiTime.StartOf(TaipeiTime.DayOf(Clock.GetUtcNow()).AddDays(1)).AddHours(FirstHour));
        }
    }

    private Task ChooseSecondsAsync(ChangeEventArgs e) =>
        OnUndoSeconds.InvokeAsync(int.Parse((string)e.Value!, CultureInfo.InvariantCulture));

    private async Task ConfirmAsync()
    {
        var at = _isLater ? WhenFields.Instant(_day, _time) : null;
        _invalid = _isLater && at is null ? DateInvalid : null;
        if (_invalid is null)
        {
            await OnConfirm.InvokeAsync(new PublishOrder([.. Chosen], at));
        }
    }
}
