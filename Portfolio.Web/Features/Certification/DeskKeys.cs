using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>What a key asked for, and of what: outcome, revision and version as they were on the screen at the press.</summary>
/// <param name="Publication">the publishing that could be undone at the press; none when no bar was there</param>
/// <param name="Action">the number of the action that the page offered to undo; 0 when it offered none</param>
public sealed record KeyPress(string Verb, string OutcomeId, int Revision, long Version, string? Publication = null, int Action = 0)
{
    public OnScreen OnScreen => new(Revision, Version);

    /// <summary>The outcome that was on the screen; none when there was only the queue.</summary>
    public OutcomeId? Outcome => Guid.TryParse(OutcomeId, out var id) ? new OutcomeId(id) : null;

    public static KeyPress On(DeskView desk, string verb) => new(verb, desk.Id.Value.ToString(), desk.Current.Number, desk.Version);
}

/// <summary>What a key did.</summary>
/// <param name="Target">the outcome that the page goes to; none when it stays</param>
/// <param name="Done">the number of the action that it did, by which it is undone; 0 when it decided nothing</param>
public sealed record KeyAnswer(Guid? Target = null, int Done = 0);

/// <summary>Who hears of the keyboard.</summary>
/// <param name="Switched">the person has left the switch otherwise in this browser</param>
public sealed record KeyListener(Func<KeyPress, Task<KeyAnswer>> Pressed, Action Switched);

/// <summary>The keyboard of the desk, listened to in the browser.</summary>
public sealed class DeskKeys : IAsyncDisposable
{
    private readonly KeyListener _listener;
    private readonly ElementModule _module;

    public DeskKeys(IJSRuntime js, KeyListener listener) => (_listener, _module) = (listener, new(js, "/js/desk/keys.js", this, "disable"));

    /// <summary>The browser listens.</summary>
    public bool IsOn => _module.IsAttached && !IsOff;

    /// <summary>The person wants none.</summary>
    public bool IsOff { get; private set; }

    public Task EnableAsync(ElementReference root) => _module.AttachAsync("enable", root);

    /// <summary>Keeps the switch for this person in this browser.</summary>
    public Task SwitchAsync(ElementReference root, bool isOff, CancellationToken ct)
    {
        IsOff = isOff;
        return _module.CallAsync("keep", ct, root, isOff);
    }

    /// <returns>What it did: what the browser has shown ahead of a page that stays is taken back.</returns>
    [JSInvokable]
    public Task<KeyAnswer> Key(KeyPress press) => _listener.Pressed(press);

    [JSInvokable]
    public void SwitchedOff(bool isOff)
    {
        IsOff = isOff;
        _listener.Switched();
    }

    public ValueTask DisposeAsync() => _module.DisposeAsync();
}
