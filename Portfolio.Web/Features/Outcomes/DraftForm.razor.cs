using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// The form of a draft. Typed text belongs to the browser, which keeps it and sends it during pauses (<see cref="FormWords"/>); files
/// come from the page's live view, since they are uploaded outside the circuit.
/// </summary>
public sealed partial class DraftForm : IAsyncDisposable
{
    private readonly FormWords _words = new();
    private readonly DraftFields _fields = new();
    private DraftSaving _saving = default!;
    private ElementReference _root;
    private DraftView? _shown;
    private bool _isRevealing;
    private DraftProblems? _problems;

    [Parameter, EditorRequired]
    public OutcomeId Id { get; set; }

    /// <summary>The last view that the page has loaded.</summary>
    [Parameter, EditorRequired]
    public DraftView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Whether nothing is stored yet: the draft begins with the first character or file.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required DraftReading Reading { get; init; }

    [Inject]
    public required DraftVerbs Verbs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>
    /// Called by the browser with what was typed: after a pause, when a field loses focus, and when the connection is back.
    /// </summary>
    /// <returns>Whether it was stored as it was typed.</returns>
    [JSInvokable]
    public async Task<bool> KeepAsync(TypedDraft typed)
    {
        Take(typed);
        var isStored = await SaveAsync();
        StateHasChanged();
        return isStored;
    }

    [JSInvokable]
    public void Recall(DraftWords other)
    {
        _words.Recall(other);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _uploads.Dispose();
        await _fields.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        _uploads = new(Js);
        _sending = new(Verbs, Reading, _words, _uploads, Clock);
        _saving = new(Verbs, Reading, _words, _fields, () => T["Saved", Dates.Instant(Clock.GetUtcNow())].Value);
    }

    protected override async Task OnParametersSetAsync()
    {
        var before = _shown;
        _shown = View;
        if (ReferenceEquals(before, View))
        {
            return;
        }

        if (before is not null && Enum.GetValues<EvidenceKind>().Any(k => before.File(k)?.Id != View.File(k)?.Id))
        {
            _problems = _problems.Without(DraftField.Files);
        }

        if (!_words.Fill(View) && _words.Follow(before!, View, _saving.IsSaving) is { } read)
        {
            await _fields.ShowAsync(read, _words);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_fields.IsBegun && RendererInfo.IsInteractive)
        {
            var (texts, revision, isStored) = (DraftFields.Texts(l => T[l].Value), View.Stored?.Current.Number ?? 1, _words.IsStarted);
            await _fields.BeginAsync(
                Js, this, _root, new { item = Id.Value, revision, words = _words.Now, seen = _words.Seen, isNew = IsNew, isStored, texts });
        }

        if (_isRevealing)
        {
            _isRevealing = false;
            await _fields.RevealAsync();
        }
    }

    private bool IsLocked => _isBusy || !RendererInfo.IsInteractive;

    private string? WordsAt(DraftField field) => _problems?.At(field) is { } problem ? Refusals.Of(problem.Error) : null;

    private void Take(TypedDraft typed) => _problems = _problems.Without(_words.Take(typed));

    private async Task TakeTypedAsync()
    {
        if (await _fields.TypedAsync() is { } typed)
        {
            Take(typed);
        }
    }

    /// <returns>False when the text was not stored, or another page's text arrived that nobody has read yet.</returns>
    private async Task<bool> SaveAsync()
    {
        var saved = await _saving.SaveAsync(Actor, Id, IsNew);
        _problems = DraftProblems.Of("Save.Refused", saved.Refused) ?? _problems;
        return saved.IsStored;
    }
}
