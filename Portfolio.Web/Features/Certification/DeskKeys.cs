using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>What a key asked for, and of what: outcome, revision and version as they were on the screen at the press.</summary>
public sealed record KeyPress(string Verb, string OutcomeId, int Revision, long Version)
{
    public OnScreen OnScreen => new(Revision, Version);

    public static KeyPress On(DeskView desk, string verb) => new(verb, desk.Id.Value.ToString(), desk.Current.Number, desk.Version);

    public bool IsFor(DeskView desk) => Guid.TryParse(OutcomeId, out var id) && id == desk.Id.Value;
}

/// <summary>The keyboard of the desk, listened to in the browser.</summary>
public sealed class DeskKeys : IAsyncDisposable
{
    private readonly Func<KeyPress, Task> _pressed;
    private readonly ElementReference _root;
    private DotNetObjectReference<DeskKeys>? _self;
    private IJSObjectReference? _module;

    private DeskKeys(ElementReference root, Func<KeyPress, Task> pressed) => (_root, _pressed) = (root, pressed);

    public static async Task<DeskKeys> EnableAsync(IJSRuntime js, ElementReference root, Func<KeyPress, Task> pressed, CancellationToken ct)
    {
        var keys = new DeskKeys(root, pressed);
        keys._self = DotNetObjectReference.Create(keys);
        keys._module = await js.InvokeAsync<IJSObjectReference>("import", ct, "/js/desk-keys.js");
        await keys._module.InvokeVoidAsync("enable", ct, root, keys._self);
        return keys;
    }

    /// <summary>Brings the row of the outcome on the desk into sight.</summary>
    public async Task RevealAsync(Guid? outcome, CancellationToken ct)
    {
        if (outcome is { } id && _module is not null)
        {
            await _module.InvokeVoidAsync("reveal", ct, id.ToString());
        }
    }

    [JSInvokable]
    public Task Key(KeyPress press) => _pressed(press);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("disable", _root);
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listener with it.
        }

        _self?.Dispose();
    }
}
