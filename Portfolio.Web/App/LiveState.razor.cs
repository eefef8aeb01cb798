using Portfolio.Web.Shared;

namespace Portfolio.Web.App;

/// <summary>Shows whether the page is up to date: its circuit is connected, and every part could reload after the last change.</summary>
public sealed partial class LiveState
{
    private bool IsLive => RendererInfo.IsInteractive && !Staleness.Any;

    public void Dispose() => Staleness.Changed -= Draw;

    protected override void OnInitialized() => Staleness.Changed += Draw;

    private void Draw(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
