using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Windows;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Windows;

/// <summary>The ceremony dates of one semester, with a preview of the effects before saving.</summary>
public sealed partial class CeremonyForm
{
    private string? _closing;
    private string? _graduates;
    private string? _reason;
    private long _version;
    private bool _isTouched;
    private Done? _done;
    private ChangePreview? _preview;
    private Error? _refused;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public SemesterDatesView View { get; set; } = default!;

    [Inject]
    public required CeremonyPreview Previews { get; init; }

    [Inject]
    public required ChangeCeremonies Change { get; init; }

    private int CertificationDays =>
        (View.Calendar.Regular().For(WindowKind.Certification, 1).ClosesAt - View.Calendar.Regular()
            .For(WindowKind.Upload, 1).ClosesAt).Days;

    /// <summary>Shows another administrator's changes unless this form has unsaved ones.</summary>
    protected override void OnParametersSet()
    {
        if (!_isTouched)
        {
            (_closing, _graduates) =
                (DayInput.Text(View.Semester.ClosingCeremony), View.Semester.GraduatesCeremony is { } own ? DayInput.Text(own) : null);
            _version = View.Semester.Version;
        }
    }

    private async Task EditAsync(string? closing, string? graduates)
    {
        (_closing, _graduates, _isTouched, _done, _refused, _preview) = (closing, graduates, true, null, null, null);
        if (DayInput.Day(closing) is { } day)
        {
            var preview = await Previews.ReadAsync(Actor, View.Semester.Id, day, DayInput.Day(graduates), CancellationToken.None);
            (_refused, _preview) = (preview.Error, preview.IsRefused ? null : preview.Value);
        }
    }

    private async Task SaveAsync(bool isConfirmed)
    {
        _done = null;
        if (DayInput.Day(_closing) is not { } closing)
        {
            _refused = new Error("date-invalid", ErrorKind.Invalid);
            return;
        }

        var command = new ChangeCeremonies.Command(View.Semester.Id, closing, DayInput.Day(_graduates), _reason, isConfirmed, _version);
        _refused = (await Change.ExecuteAsync(Actor, command, CancellationToken.None)).Error;
        if (_refused is null)
        {
            (_done, _isTouched, _reason, _preview) = (new(T["Saved"], takesFocus: isConfirmed), false, null, null);
        }
        else if (_refused.Is(CommonErrors.Conflict))
        {
            // Conflict: show the newer dates; the user can edit them from there.
            (_isTouched, _preview) = (false, null);
            OnParametersSet();
        }
    }
}
