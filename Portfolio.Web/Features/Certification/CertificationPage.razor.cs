using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// A teacher's queue with the desk: read, decide, go on, publish. What the list shows is in its .Queue part, what keys do in its .Keys
/// part.
/// </summary>
public sealed partial class CertificationPage : IAsyncDisposable
{
    private readonly Dictionary<Guid, string> _feedback = [];
    private ElementReference _root;
    private CertificationDeskPanel? _desk;
    private DeskKeys? _keys;
    private readonly QueueTicks _ticks;
    private PublishingPanel? _publishing;
    private Error? _refused;
    private bool _isHelping;
    private bool _hasHelped;

    public CertificationPage() => _ticks = new(StateHasChanged);

    /// <summary>The outcome on the desk; none while only the queue is shown.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    public required CertificationReading Reading { get; init; }

    [Inject]
    public required DecideOutcome Decide { get; init; }

    [Inject]
    public required UndoDecision Undo { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }

    protected override IEnumerable<Topic> Topics(Actor actor, CertificationPageView? view) => Topic.QueuesOf(actor);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = new(Js, new(KeyAsync, HearOfKeys));
            await _keys.EnableAsync(_root);
            StateHasChanged();
        }
    }

    /// <summary>
    /// The publishing that the undo key takes back, when a bar is shown for it; none when the key would do something else.
    /// </summary>
    private PublicationId? OnBar =>
        View?.Publishing.Pending.Select(p => (PublicationId?)p.Of.Id).FirstOrDefault(id => id == (History.Last as PublishedAction)?.Of.Id);

    private string FeedbackOf(Guid id) => _feedback.GetValueOrDefault(id, string.Empty);

    private void WriteFeedback((OutcomeId Outcome, string Text) written) => _feedback[written.Outcome.Value] = written.Text;

    private void Help() => _isHelping = _hasHelped = true;

    private Task AskToPublishAsync(IEnumerable<OutcomeId> outcomes) => _publishing?.AskAsync(outcomes) ?? Task.CompletedTask;
}
