using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Domain.Courses;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// The words of the form, between the browser that types them, the database, and whatever other page writes on the same draft. They are
/// saved one after another, each with what had been read before it: what another page wrote is never replaced unseen.
/// </summary>
public sealed partial class DraftForm
{
    private static readonly string[] Lines = ["Saving", "Offline", "Unsaved", "TooLong", "NotSent", "Blank"];

    private Task<bool> _saving = Task.FromResult(true);
    private ElementReference _root;
    private ElementModule? _module;
    private DraftWords _words = DraftWords.None;
    private DraftSeen _seen = DraftSeen.Nothing;

    /// <summary>
    /// Given to the fields once: from there on the browser owns them, and no answer can break into what is being composed.
    /// </summary>
    private DraftWords _first = DraftWords.None;

    private DraftWords? _other;
    private bool _isOthers;
    private bool _isNoticed;
    private bool _isStored;

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>The browser hands over what has been typed: after a pause, when a field is left, and when the connection is back.</summary>
    /// <returns>Whether it is stored as it was typed.</returns>
    [JSInvokable]
    public async Task<bool> KeepAsync(TypedDraft typed)
    {
        Take(typed);
        var isStored = await SaveAsync();
        StateHasChanged();
        return isStored;
    }

    /// <summary>Words that had given way before the page was loaded again, and have been neither put back nor dismissed.</summary>
    [JSInvokable]
    public void Recall(DraftWords other)
    {
        (_other, _isNoticed) = other.Says(_words) ? (_other, _isNoticed) : (other, true);
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFilled && _module is null && RendererInfo.IsInteractive)
        {
            _module = new(Js, "/js/draft/form.js", this, "detach");
            var texts = Lines.ToDictionary(l => char.ToLowerInvariant(l[0]) + l[1..], l => T[$"Line.{l}"].Value, StringComparer.Ordinal);
            var form =
                new { item = Id.Value, revision = Revision, words = _words, seen = _seen, isNew = IsNew, isStored = IsStarted, texts };
            await _module.AttachAsync("attach", _root, form);
            await CallAsync("begin");
        }

        if (_isRevealing)
        {
            _isRevealing = false;
            await CallAsync("reveal");
        }
    }

    private int Revision => View.Stored?.Current.Number ?? 1;

    private void Take(TypedDraft typed)
    {
        var before = _words;
        _words = _words with { Title = typed.Title ?? string.Empty, Description = typed.Description ?? string.Empty };
        _seen = !IsStarted ? DraftSeen.Nothing : typed.Seen ?? _seen;
        var (title, description) = (before.Title != _words.Title, before.Description != _words.Description);
        if (title || description)
        {
            _problems = _problems?.Without(
                DraftField.Form, title ? DraftField.Title : DraftField.Form, description ? DraftField.Description : DraftField.Form);
        }
    }

    /// <summary>What stands in the fields at this moment, also what no pause has handed over yet.</summary>
    private async Task TakeTypedAsync()
    {
        if (_module is not null && await _module.AskAsync<TypedDraft>("typedNow", CancellationToken.None, _root) is { } typed)
        {
            Take(typed);
        }
    }

    /// <returns>False when the words are not stored, or others have come that nobody has read yet.</returns>
    private Task<bool> SaveAsync() => _saving = SaveAfterAsync(_saving);

    private async Task<bool> SaveAfterAsync(Task before)
    {
        // Whoever asked for that save has heard of its error.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return await SaveWordsAsync();
    }

    private async Task<bool> SaveWordsAsync(int triesLeft = 3)
    {
        var words = _words;
        if (!IsStarted && words.IsBlank)
        {
            return true;
        }

        CourseId? course = words.Course is { } chosen ? new(chosen) : null;
        var saved = await Verbs.SaveAsync(Actor, new(Id, words.Title, words.Description, course, _seen.OnScreen), CancellationToken.None);
        if (saved.Error?.Is(CommonErrors.Conflict) == true && triesLeft > 0)
        {
            return await YieldAsync(words, triesLeft);
        }

        if (saved.Error is { } error)
        {
            _problems = DraftProblems.Of("Save.Refused", [error]);
            await SayAsync("unsaved");
            return false;
        }

        (_seen, _isStored) = (_seen with { Words = words }, true);
        await CallAsync("kept", new { words, seen = _seen, line = T["Saved", Dates.Instant(Clock.GetUtcNow())].Value });
        return true;
    }

    /// <summary>Another page was first: its words are shown, and these beside them; both stand when they are in different places.</summary>
    private async Task<bool> YieldAsync(DraftWords mine, int triesLeft)
    {
        var read = await Reading.ReadAsync(Actor, Id, IsNew, CancellationToken.None);
        if (read.Error is { } error)
        {
            _problems = DraftProblems.Of("Save.Refused", [error]);
            return false;
        }

        var theirs = DraftSeen.Of(read.Value.Stored);
        var both = DraftWords.Together(_seen.Words, mine, theirs.Words);
        (_seen, _words) = (theirs, both ?? theirs.Words);
        (_isNoticed, _isOthers, _other) = (true, false, both is null ? mine : null);
        await ShowAsync(mine);
        if (both is not null)
        {
            await SaveWordsAsync(triesLeft - 1);
        }

        return false;
    }

    /// <summary>Another page has written, or a file has come, while this one was open.</summary>
    private async Task FollowAsync(DraftView before, DraftView now)
    {
        if (now.Stored is null)
        {
            // Deleted on another page: what stands here may begin anew.
            (_seen, _isStored) = before.IsStarted ? (DraftSeen.Nothing, false) : (_seen, _isStored);
            return;
        }

        var theirs = DraftSeen.Of(now.Stored);
        if (theirs.Words.Says(_seen.Words) || theirs.Words.Says(_words))
        {
            _seen = theirs;
        }
        else if (_words.Says(_seen.Words) && _saving.IsCompleted)
        {
            var read = _words;
            (_seen, _words, _isNoticed) = (theirs, theirs.Words, true);
            _teacher = read.Course == _words.Course ? _teacher : null;
            await ShowAsync(read);
        }
    }

    /// <summary>Puts the words into the fields, unless something else than <paramref name="before"/> stands in them by now.</summary>
    private async Task ShowAsync(DraftWords before)
    {
        await CallAsync("show", new { before, words = _words, seen = _seen });
        await CallAsync("remember", new { other = _other });
    }

    private async Task TakeOtherAsync()
    {
        await TakeTypedAsync();
        var before = _words;
        (_words, _other, _isOthers) = (_other!, before, !_isOthers);
        await ShowAsync(before);
        await SaveAsync();
    }

    private Task DismissAsync()
    {
        (_isNoticed, _other) = (false, null);
        return CallAsync("remember", new { other = _other });
    }

    private Task ForgetTypedAsync() => CallAsync("forget");

    private Task SayAsync(string state) => CallAsync("say", state);

    private Task CallAsync(string function, params object[] arguments) =>
        _module?.CallAsync(function, CancellationToken.None, [_root, .. arguments]) ?? Task.CompletedTask;
}
