using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portfolio.Web.App;

/// <summary>
/// Moves the focus to the heading after navigation. Blazor's own component does the same, but passes a string to the browser: the
/// first string that a circuit sends permanently costs it 7 KB of serialiser metadata.
/// </summary>
public sealed class HeadingFocus : ComponentBase
{
    private Type? _page;
    private bool _isDue;

    [Parameter, EditorRequired]
    public Type Page { get; set; } = default!;

    [Inject]
    public required IJSRuntime Js { get; init; }

    protected override void OnParametersSet()
    {
        _isDue |= Page != _page;
        _page = Page;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isDue)
        {
            return;
        }

        _isDue = false;
        try
        {
            await Js.InvokeVoidAsync("focusHeading");
        }
        catch (JSException)
        {
            // The script has not loaded; the page works without it.
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }
    }
}
