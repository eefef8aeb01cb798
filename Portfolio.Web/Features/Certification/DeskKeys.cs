using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>A keyboard command with the outcome, revision and version that were on the screen when the key was pressed.</summary>
/// <param name="Publication">the pending publication offered for undo; null when no bar was shown</param>
/// <param name="Action">number of the action offered for undo; 0 when there was none</param>
public sealed record KeyPress(string Verb, string OutcomeId, int Revision, long Version, string? Publication = null, int Action = 0)
{
    public OnScreen OnScreen => new(Revision, Version);

    /// <summary>The outcome on the screen; null when only the queue was shown.</summary>
    public OutcomeId? Outcome => Guid.TryParse(OutcomeId, out var id) ? new OutcomeId(id) : null;

    public static KeyPress On(DeskView desk, string verb) => new(verb, desk.Id.Value.ToString(), desk.Current.Number, desk.Version);
}

/// <summary>The result of a keyboard command.</summary>
/// <param name="Target">the outcome to navigate to; null to stay</param>
/// <param name="Done">number of the resulting action, used to undo it; 0 when nothing was decided</param>
public sealed record KeyAnswer(Guid? Target = null, int Done = 0);

/// <summary>Callbacks for keyboard events.</summary>
/// <param name="Switched">called when the setting stored in this browser turns shortcuts off</param>
public sealed record KeyListener(Func<KeyPress, Task<KeyAnswer>> Pressed, Action Switched);

/// <summary>The desk's keyboard shortcuts, handled by a script in the browser.</summary>
public sealed class DeskKeys : IAsyncDisposable
{
    private readonly KeyListener _listener;
    private readonly ElementModule _module;

    public DeskKeys(IJSRuntime js, KeyListener listener) => (_listener, _module) = (listener, new(js, "/js/desk/keys.js", this, "disable"));

    /// <summary>The script is attached and shortcuts are enabled.</summary>
    public bool IsOn => _module.IsAttached && !IsOff;

    /// <summary>The user has turned shortcuts off.</summary>
    public bool IsOff { get; private set; }

    public Task EnableAsync(ElementReference root) => _module.AttachAsync("enable", root);

    /// <summary>Stores the setting for this user in this browser.</summary>
    public Task SwitchAsync(ElementReference root, bool isOff, CancellationToken ct)
    {
        IsOff = isOff;
        return _module.CallAsync("keep", ct, root, isOff);
    }

    /// <returns>The result; when the page stays, the browser reverts what it has shown optimistically.</returns>
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
