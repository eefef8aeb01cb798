using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Domain.Imports;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Imports;

/// <summary>Kind, templates and file. The browser uploads the file to an HTTP endpoint; only its id reaches the circuit.</summary>
public sealed partial class ImportSource
{
    private ElementReference _area;
    private ElementModule? _module;

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

    public ValueTask DisposeAsync() => _module?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _module = new(Js, "/js/imports/file.js", this);
        await _module.AttachAsync("attach", _area);
        StateHasChanged();
    }

    private Task ChangedAsync(ChangeEventArgs e) =>
        OnKind.InvokeAsync(ImportKinds.Find(e.Value as string) is { IsRefused: false } found ? found.Value : Kind);
}
