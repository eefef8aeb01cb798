using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// The fields of a form in the browser, which owns and keeps what is typed. Nothing is sent to them before the browser listens.
/// </summary>
public sealed class DraftFields : IAsyncDisposable
{
    private static readonly string[] Lines = ["Saving", "Offline", "Unsaved", "TooLong", "NotSent", "Blank"];

    private ElementReference _root;
    private ElementModule? _module;

    /// <summary>Whether the browser has been asked to listen.</summary>
    public bool IsBegun => _module is not null;

    /// <summary>Texts that the browser shows by itself.</summary>
    public static IReadOnlyDictionary<string, string> Texts(Func<string, string> text) =>
        Lines.ToDictionary(l => char.ToLowerInvariant(l[0]) + l[1..], l => text($"Line.{l}"), StringComparer.Ordinal);

    /// <param name="owner">the object that receives what was typed</param>
    /// <param name="form">the initial values of the fields</param>
    public async Task BeginAsync(IJSRuntime js, object owner, ElementReference root, object form)
    {
        (_root, _module) = (root, new(js, "/js/draft/form.js", owner, "detach"));
        await _module.AttachAsync("attach", _root, form);
        await CallAsync("begin");
    }

    /// <summary>The current values of the fields, including what has not been sent yet.</summary>
    public async Task<TypedDraft?> TypedAsync() =>
        _module is null ? null : await _module.AskAsync<TypedDraft>("typedNow", CancellationToken.None, _root);

    /// <param name="line">tells the student about it</param>
    public Task KeptAsync(DraftWords words, DraftSeen seen, string line) => CallAsync("kept", new { words, seen, line });

    /// <summary>Puts texts into the fields, unless they no longer contain <paramref name="before"/>.</summary>
    public async Task ShowAsync(DraftWords before, FormWords words)
    {
        await CallAsync("show", new { before, words = words.Now, seen = words.Seen });
        await RememberAsync(words);
    }

    /// <summary>Stores the texts that are in no field.</summary>
    public Task RememberAsync(FormWords words) => CallAsync("remember", new { other = words.Other });

    /// <summary>Scrolls to what is wrong.</summary>
    public Task RevealAsync() => CallAsync("reveal");

    /// <summary>Deletes everything of the draft from the browser.</summary>
    public Task ForgetAsync() => CallAsync("forget");

    public Task SayAsync(string state) => CallAsync("say", state);

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task CallAsync(string function, params object[] arguments) =>
        _module?.CallAsync(function, CancellationToken.None, [_root, .. arguments]) ?? Task.CompletedTask;
}
