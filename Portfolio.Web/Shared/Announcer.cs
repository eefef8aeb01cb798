using Microsoft.JSInterop;

namespace Portfolio.Web.Shared;

/// <summary>Announces a change through the page's live regions; merged and timed in the browser.</summary>
public sealed class Announcer(IJSRuntime js)
{
    public async ValueTask SayAsync(string text, CancellationToken ct)
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", ct, "/js/shared/announcer.js");
            await module.InvokeVoidAsync("announce", ct, text, false);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }
    }
}
