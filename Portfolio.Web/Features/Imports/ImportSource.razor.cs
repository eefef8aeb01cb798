using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Domain.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>Kind, templates and file. The file goes from the browser to its endpoint; only its id comes back here.</summary>
public sealed partial class ImportSource
{
    private ElementReference _area;
    private IJSObjectReference? _module;
    private DotNetObjectReference<ImportSource>? _self;

    [Parameter, EditorRequired]
    public ImportKind Kind { get; set; }

    [Parameter]
    public EventCallback<ImportKind> OnKind { get; set; }

    [Parameter]
    public EventCallback<Guid> OnFile { get; set; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private string Texts => JsonSerializer.Serialize(new { sending = T["File.Sending"].Value, failed = T["File.Failed"].Value });

    [JSInvokable]
    public Task FileReceived(Guid file) => InvokeAsync(() => OnFile.InvokeAsync(file));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "/js/import-file.js");
            await _module.InvokeVoidAsync("attach", _area, _self);
            StateHasChanged();
        }
    }

    private Task ChangedAsync(ChangeEventArgs e) => OnKind.InvokeAsync(ImportKinds.Find(e.Value as string) is { IsRefused: false } found ? found.Value : Kind);
}
