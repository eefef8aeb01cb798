using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.Shared;

/// <summary>
/// Says beside the pressed button what was done, and stays until its part of the page is used again. It is in the page from the start,
/// because a screen reader announces only what changes in an existing region, or it takes the focus; words said again are a new element,
/// so they are announced again.
/// </summary>
public sealed partial class DoneLine
{
    private ElementReference _line;
    private Done? _said;
    private bool _mustFocus;

    [Parameter, EditorRequired]
    public Done? Said { get; set; }

    /// <summary>The test handle.</summary>
    [Parameter]
    public string? Handle { get; set; }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_said, Said))
        {
            (_said, _mustFocus) = (Said, Said is { TakesFocus: true });
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus)
        {
            _mustFocus = false;
            await _line.FocusAsync();
        }
    }
}
