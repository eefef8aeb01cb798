using Portfolio.Web.Shared;

namespace Portfolio.Web.App;

/// <summary>
/// Whether what is shown is what is so: the page has its circuit, and each of its parts could read the last time something changed.
/// </summary>
public sealed partial class LiveState
{
    private bool IsLive => RendererInfo.IsInteractive && !Staleness.Any;

    public void Dispose() => Staleness.Changed -= Draw;

    protected override void OnInitialized() => Staleness.Changed += Draw;

    private void Draw(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
