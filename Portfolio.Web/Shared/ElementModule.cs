using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portfolio.Web.Shared;

/// <summary>
/// A JavaScript module attached to one element while its component is on the page. The person may leave before the module has loaded,
/// and the browser may disconnect before the component is disposed: neither is an error.
/// </summary>
/// <param name="address">the module's URL</param>
/// <param name="owner">the object that the module calls back; passed as <c>object</c>, because each reference type costs a circuit 2 KB of
/// serialiser metadata</param>
/// <param name="detach">the module's function that detaches from the element, if it has one</param>
public sealed class ElementModule(IJSRuntime js, string address, object owner, string? detach = null) : IAsyncDisposable
{
    private DotNetObjectReference<object>? _self;
    private IJSObjectReference? _module;
    private ElementReference _element;
    private bool _isGone;

    /// <summary>Whether the module is attached.</summary>
    public bool IsAttached { get; private set; }

    /// <summary>Loads the module and calls its function with the element, the owner and these options.</summary>
    public async Task AttachAsync(string function, ElementReference element, params object[] options)
    {
        _element = element;
        try
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", address);
            if (_isGone)
            {
                await module.DisposeAsync();
                return;
            }

            (_module, _self) = (module, DotNetObjectReference.Create(owner));
            await module.InvokeVoidAsync(function, [element, _self, .. options]);
            IsAttached = !_isGone;
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }
        catch (Exception e) when (_isGone && e is JSException or OperationCanceledException)
        {
            // The element was removed during the call.
        }
    }

    /// <summary>Calls a function of the module; does nothing while it is not attached.</summary>
    public async Task CallAsync(string function, CancellationToken ct, params object[] arguments)
    {
        if (_module is not null && IsAttached)
        {
            await _module.InvokeVoidAsync(function, ct, arguments);
        }
    }

    /// <summary>The same for a function that returns a value; the type's default while the module is not attached.</summary>
    public async Task<T?> AskAsync<T>(string function, CancellationToken ct, params object[] arguments) =>
        _module is not null && IsAttached ? await _module.InvokeAsync<T>(function, ct, arguments) : default;

    public async ValueTask DisposeAsync()
    {
        (_isGone, IsAttached) = (true, false);
        try
        {
            if (_module is not null)
            {
                if (detach is not null)
                {
                    await _module.InvokeVoidAsync(detach, _element);
                }

                await _module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The browser and its listeners are gone; a running call is cancelled with the circuit.
        }
        finally
        {
            _self?.Dispose();
        }
    }
}
