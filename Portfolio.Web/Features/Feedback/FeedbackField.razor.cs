using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Feedback;

/// <summary>
/// The feedback field: the browser saves the text as it is typed, on the server and, while that is unreachable, locally. The page
/// gets the text when the field loses focus, and before a key decides.
/// </summary>
public sealed partial class FeedbackField : IAsyncDisposable
{
    private static readonly string[] Lines =
        ["Saved", "Saving", "Offline", "SignedOut", "TooLong", "Refused", "Replaced", "Yielded", "Left", "Decided"];

    private ElementReference _root;
    private ElementReference _area;
    private ElementModule? _module;
    private FeedbackDraftView? _draft;
    private string _initial = string.Empty;
    private bool _wasOpen;

    /// <summary>The outcome on screen.</summary>
    [Parameter, EditorRequired]
    public DeskView Desk { get; set; } = default!;

    /// <summary>Whether the outcome can still be decided; otherwise the typed text stays readable, to be copied.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>What the page remembers from this visit.</summary>
    [Parameter]
    public string Text { get; set; } = string.Empty;

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    [Inject]
    public required FeedbackDrafts Drafts { get; init; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>
    /// Whether the decision already has this text and can no longer change: then the page shows it as feedback, not as a leftover
    /// draft.
    /// </summary>
    private bool IsSaid => !IsOpen && Desk.Current.Verdict is not null && FeedbackDraft.IsSaidBy(Desk.Current.Feedback, Text);

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Focuses the field.</summary>
    public ValueTask FocusAsync() => _draft is null ? ValueTask.CompletedTask : _area.FocusAsync();

    protected override async Task OnInitializedAsync()
    {
        var found = await Drafts.ReadAsync(await CurrentActor.GetAsync(CancellationToken.None), Desk.Id, CancellationToken.None);
        _draft = found.IsRefused ? new(Desk.Current.Number, string.Empty, 0, Desk.Current.DecidedAt) : found.Value;
        _initial = _draft.Version > 0 || Text.Length == 0 ? _draft.Text : Text;
        if (_initial != Text)
        {
            await TextChanged.InvokeAsync(_initial);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_draft is not null && _module is null)
        {
            _module = new(Js, "/js/feedback/draft.js", this, "detach");
            var texts = Lines.ToDictionary(l => char.ToLowerInvariant(l[0]) + l[1..], l => T[$"Draft.{l}"].Value, StringComparer.Ordinal);
            await _module.AttachAsync("attach", _root, new { version = _draft.Version, maxUnits = FeedbackDraft.MaxUnits, texts });
        }
        else if (_wasOpen && !IsOpen && _module is not null)
        {
            // Saves the last text, although nobody has left the field.
            await _module.CallAsync("close", CancellationToken.None, _root);
        }

        _wasOpen = IsOpen;
    }

    private Task InsertAsync(string phrase) => _module?.CallAsync("insert", CancellationToken.None, _root, phrase) ?? Task.CompletedTask;

    private Task WriteAsync(ChangeEventArgs e) => TextChanged.InvokeAsync(e.Value as string ?? string.Empty);
}
