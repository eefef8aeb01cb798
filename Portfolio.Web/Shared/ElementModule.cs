using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portfolio.Web.Shared;

/// <summary>
/// A browser module at work on one element for as long as its component is on the page. The person may be gone before the module has come,
/// and the browser before the component: neither is an error of the page.
/// </summary>
/// <param name="address">where the module is served</param>
/// <param name="owner">whom the module calls back; handed over as any object, as each type of reference costs a circuit 2 KB in what its
/// serialiser knows</param>
/// <param name="detach">the module's function that lets go of the element, when it has one</param>
public sealed class ElementModule(IJSRuntime js, string address, object owner, string? detach = null) : IAsyncDisposable
{
    private DotNetObjectReference<object>? _self;
    private IJSObjectReference? _module;
    private ElementReference _element;
    private bool _isGone;

    /// <summary>Listens in the browser.</summary>
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
            // The browser has gone.
        }
        catch (Exception e) when (_isGone && e is JSException or OperationCanceledException)
        {
            // The element went while the call was on its way.
        }
    }

    /// <summary>Calls a function of the module; nothing while it is not at work.</summary>
    public async Task CallAsync(string function, CancellationToken ct, params object[] arguments)
    {
        if (_module is not null && IsAttached)
        {
            await _module.InvokeVoidAsync(function, ct, arguments);
        }
    }

    /// <summary>The same for a function that answers; the type's default while the module is not at work.</summary>
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
            // The browser has gone, and its listeners with it; a call that was on its way is cancelled with the circuit.
        }
        finally
        {
            _self?.Dispose();
        }
    }
}
