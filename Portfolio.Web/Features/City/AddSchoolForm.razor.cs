using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.City;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.City;

/// <summary>Adds a school; the dates default to those usual in Taipei.</summary>
public sealed partial class AddSchoolForm
{
    private static readonly Error DateInvalid = new("date-invalid", ErrorKind.Invalid);

    private string? _code;
    private string? _name;
    private string? _first;
    private string? _second;
    private string? _administrator;
    private bool _isSaving;
    private Error? _refused;

    [Inject]
    public required AddSchool Add { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public Actor By { get; set; } = default!;

    [Parameter]
    public EventCallback<AddedSchool> OnAdded { get; set; }

    private int Year { get; set; }

    private IEnumerable<int> Years => [ThisYear, ThisYear + 1];

    private int ThisYear => SchoolYear.Of(TaipeiTime.DayOf(Clock.GetUtcNow())).Roc;

    protected override void OnInitialized()
    {
        Year = ThisYear;
        FillDates();
    }

    private static string? Text(ChangeEventArgs e) => e.Value as string;

    private void FillDates() => (_first, _second) = (Usual(1), Usual(2));

    private string Usual(int term) => DayInput.Text(Semester.UsualCeremony(new(Year), term));

    private async Task SaveAsync()
    {
        if (DayInput.Day(_first) is not { } first || DayInput.Day(_second) is not { } second)
        {
            _refused = DateInvalid;
            return;
        }

        _isSaving = true;
        var added = await Add.ExecuteAsync(By, new(_code, _name, Year, first, second, _administrator), CancellationToken.None);
        (_refused, _isSaving) = (added.Error, false);
        if (!added.IsRefused)
        {
            await OnAdded.InvokeAsync(added.Value);
        }
    }
}
