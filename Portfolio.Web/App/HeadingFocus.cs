using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portfolio.Web.App;

/// <summary>
/// Moves the focus to the heading when another page has come. Blazor's own component does the same, but sends a text to the browser: the
/// first text that a circuit sends costs it 7 KB for good, in what its serialiser then knows of texts.
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
            // The script has not come; the page is there without it.
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone.
        }
    }
}
