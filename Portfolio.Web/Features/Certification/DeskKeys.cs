using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>What a key asked for, and of what: outcome, revision and version as they were on the screen at the press.</summary>
/// <param name="Publication">the publishing that could be undone at the press; none when no bar was there</param>
public sealed record KeyPress(string Verb, string OutcomeId, int Revision, long Version, string? Publication = null)
{
    public OnScreen OnScreen => new(Revision, Version);

    public static KeyPress On(DeskView desk, string verb) => new(verb, desk.Id.Value.ToString(), desk.Current.Number, desk.Version);

    public bool IsFor(DeskView desk) => Guid.TryParse(OutcomeId, out var id) && id == desk.Id.Value;
}

/// <summary>The keyboard of the desk, listened to in the browser.</summary>
public sealed class DeskKeys : IAsyncDisposable
{
    private readonly Func<KeyPress, Task> _pressed;
    private readonly ElementModule<DeskKeys> _module;

    public DeskKeys(IJSRuntime js, Func<KeyPress, Task> pressed) => (_pressed, _module) = (pressed, new(js, "/js/desk-keys.js", this, "disable"));

    public bool IsOn => _module.IsAttached;

    public Task EnableAsync(ElementReference root) => _module.AttachAsync("enable", root);

    /// <summary>Brings the row of the outcome on the desk into sight.</summary>
    public Task RevealAsync(Guid? outcome, CancellationToken ct) => outcome is { } id ? _module.CallAsync("reveal", ct, id.ToString()) : Task.CompletedTask;

    [JSInvokable]
    public Task Key(KeyPress press) => _pressed(press);

    public ValueTask DisposeAsync() => _module.DisposeAsync();
}
