using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Windows;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Windows;

/// <summary>Dates of the performance and selection windows, for all grades or for one.</summary>
public sealed partial class YearWindowForm
{
    private WindowKind _kind = WindowKind.Performances;
    private int _grade;
    private string? _first;
    private string? _last;
    private string? _reason;
    private long _version;
    private bool _isTouched;
    private bool _isClearing;
    private Done? _done;
    private ChangePreview? _preview;
    private Error? _refused;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public YearDatesView View { get; set; } = default!;

    [Inject]
    public required YearWindowPreview Previews { get; init; }

    [Inject]
    public required SetYearWindow Set { get; init; }

    private YearWindowPlace Place => new(View.Year, _kind, _grade);

    private YearWindow? Own => View.Windows.FirstOrDefault(w => w.Kind == _kind && w.Grade == _grade);

    private DaySpan? Days => DayInput.Day(_first) is { } first && DayInput.Day(_last) is { } last ? new(first, last) : null;

    protected override void OnParametersSet()
    {
        if (!_isTouched)
        {
            Fill();
        }
    }

    private Task ChooseAsync(WindowKind kind, int grade)
    {
        (_kind, _grade, _isTouched, _done, _refused, _preview) = (kind, grade, false, null, null, null);
        Fill();
        return Task.CompletedTask;
    }

    /// <summary>Fills the fields with the dates set here, or else with those that apply by default.</summary>
    private void Fill()
    {
        var days = Own?.Days ?? View.Calendar.Days(_kind, Math.Max(_grade, 1));
        _version = Own?.Version ?? 0;
        (_first, _last) = days is { } set ? (DayInput.Text(set.First), DayInput.Text(set.Last)) : (null, null);
    }

    private async Task EditAsync(string? first, string? last)
    {
        (_first, _last, _isTouched, _done, _refused, _preview) = (first, last, true, null, null, null);
        if (Days is { } days && days.First <= days.Last)
        {
            _preview = await Previews.ReadAsync(Actor, Place, days, CancellationToken.None);
        }
    }

    private async Task SaveAsync(bool isClearing, bool isConfirmed)
    {
        (_done, _isClearing) = (null, isClearing);
        var days = isClearing ? null : Days;
        if (days is null && !isClearing)
        {
            _refused = new Error("date-invalid", ErrorKind.Invalid);
            return;
        }

        _refused = (await Set.ExecuteAsync(Actor, new(Place, days, _reason, isConfirmed, _version), CancellationToken.None)).Error;
        if (_refused is null)
        {
            _done = new(T[isClearing ? "YearWindows.Cleared" : "Saved"], takesFocus: isClearing || isConfirmed);
            (_isTouched, _reason, _preview) = (false, null, null);
        }
        else if (_refused.Is(CommonErrors.Conflict))
        {
            (_isTouched, _preview) = (false, null);
            Fill();
        }
    }
}
