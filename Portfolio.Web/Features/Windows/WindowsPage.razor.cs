using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Web.Features.Windows;

/// <summary>The administrator's dates of the semester: what closes when, and what has been done about it.</summary>
public sealed partial class WindowsPage
{
    private const string DayFormat = "yyyy-MM-dd";

    private string? _closing;
    private string? _graduates;
    private string? _reason;
    private bool _isFilled;
    private bool _isSaved;
    private Error? _refused;

    [Inject]
    public required SemesterDates Semester { get; init; }

    [Inject]
    public required ChangeCeremonies Change { get; init; }

    private int CertificationDays => (View!.Certification.ClosesAt - View.Upload.ClosesAt).Days;

    protected override Task<Result<SemesterDatesView>> ReadAsync(Actor actor, CancellationToken ct) => Semester.ReadAsync(actor, ct);

    /// <summary>Its school's dates, which every live part watches anyway.</summary>
    protected override IEnumerable<Topic> Topics(Actor actor, SemesterDatesView? view) => [];

    protected override void OnParametersSet() => Fill(View);

    protected override Task ChangedAsync(SemesterDatesView? before, SemesterDatesView now)
    {
        Fill(now);
        return Task.CompletedTask;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void Fill(SemesterDatesView? view)
    {
        if (!_isFilled && view is not null)
        {
            (_closing, _graduates) = (Text(view.Semester.ClosingCeremony), view.Semester.GraduatesCeremony is { } own ? Text(own) : null);
            _isFilled = true;
        }
    }

    private static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private async Task SaveAsync()
    {
        _isSaved = false;
        if (Day(_closing) is not { } closing)
        {
            _refused = new Error("date-invalid", ErrorKind.Invalid);
            return;
        }

        var command = new ChangeCeremonies.Command(View!.Semester.Id, closing, Day(_graduates), _reason);
        _refused = (await Change.ExecuteAsync(Actor!, command, CancellationToken.None)).Error;
        _isSaved = _refused is null;
        _reason = _isSaved ? null : _reason;
    }
}
