using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Publishing;

/// <summary>更正: corrects a published decision while the window is open, with a reason the student can read.</summary>
public sealed partial class CorrectionPanel
{
    private OnScreen? _onScreen;
    private Verdict _verdict;
    private string _feedback = string.Empty;
    private string _reason = string.Empty;
    private Error? _refused;

    [Parameter, EditorRequired]
    public DeskView View { get; set; } = default!;

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required CorrectDecision Correct { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>A form that is already open stays open, with its text, when the window closes.</summary>
    private bool IsOffered =>
        View.State is OutcomeState.Passed or OutcomeState.Failed && RendererInfo.IsInteractive
            && (_onScreen is not null || View.Certification.IsOpen(Clock.GetUtcNow()));

    private void Open()
    {
        (_onScreen, _refused) = (View.OnScreen, null);
        (_verdict, _feedback, _reason) = (View.Current.Verdict!.Value, View.Current.Feedback, string.Empty);
    }

    private async Task SaveAsync()
    {
        var actor = await CurrentActor.GetAsync(CancellationToken.None);
        _refused =
            (await Correct.ExecuteAsync(
                actor, new(View.Id, _onScreen!.Value, new(_verdict, _feedback, _reason)), CancellationToken.None)).Error;
        if (_refused is null)
        {
            _onScreen = null;
            await Announcer.SayAsync(T["Correct.Done"], CancellationToken.None);
        }
        else if (_refused.Is(CommonErrors.Conflict))
        {
            // Keep the form, and apply the next attempt to the version now on the desk.
            _onScreen = View.OnScreen;
        }
    }
}
