using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Shared;

/// <summary>Shows one file in the page, drawn by the browser module, and reports when it has been shown.</summary>
public sealed partial class EvidencePreview : IAsyncDisposable
{
    private static readonly string[] Names =
    [
        "Page", "PageNumber", "PreviousPage", "NextPage", "Tools", "ZoomIn", "ZoomOut", "ActualSize", "FitWidth", "Rotate", "Find",
        "FindNext", "Found", "NotFound", "Download", "Loading",
    ];

    private ElementReference _view;
    private ElementModule? _viewer;

    [Parameter, EditorRequired]
    public EvidenceView File { get; set; } = default!;

    /// <summary>The file was seen by the reader: shown, read to the end or played, depending on its kind.</summary>
    [Parameter]
    public EventCallback<EvidenceFileId> OnShown { get; set; }

    /// <summary>Further links about the file, in its header.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Shown to the owner, who may open it before the virus scan is done.</summary>
    [Parameter]
    public bool IsOwn { get; set; }

    /// <summary>Loaded and drawn, but not visible yet.</summary>
    [Parameter]
    public bool IsAhead { get; set; }

    [Inject]
    public required ILogger<EvidencePreview> Log { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private bool IsOpen => File.Scan is ScanState.None or ScanState.Clean || (IsOwn && File.Scan == ScanState.Pending);

    private string Kind => File.Format switch
    {
        EvidenceFormat.Pdf => "pdf",
        EvidenceFormat.Jpeg or EvidenceFormat.Png => "image",
        EvidenceFormat.Mp3 => "audio",
        _ => "video",
    };

    private string Icon => Kind switch
    {
        "pdf" => Icons.Material.Outlined.PictureAsPdf,
        "image" => Icons.Material.Outlined.Image,
        "audio" => Icons.Material.Outlined.AudioFile,
        _ => Icons.Material.Outlined.VideoFile,
    };

    [JSInvokable]
    public Task FileShown(Guid fileId) => fileId == File.Id.Value ? InvokeAsync(() => OnShown.InvokeAsync(File.Id)) : Task.CompletedTask;

    /// <summary>The viewer has already told the reader and offers the download.</summary>
    [JSInvokable]
    public void FileFailed(Guid fileId) => Log.LogWarning("File {File} could not be shown in a page", fileId);

    public ValueTask DisposeAsync() => _viewer?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The scan result may arrive while the page is open.
        if (_viewer is not null || !IsOpen)
        {
            return;
        }

        _viewer = new(Js, "/js/preview/preview.js", this, "detach");
        await _viewer.AttachAsync(
            "attach", _view, new { kind = Kind, url = $"/files/{File.Id.Value}", fileId = File.Id.Value, texts = Texts() });
    }

    private Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["label"] = T["Preview.Label", File.Name] };
        foreach (var name in Names)
        {
            texts[char.ToLowerInvariant(name[0]) + name[1..]] = T[$"Preview.{name}"];
        }

        // Tells a reader who must read the file before deciding how to do so.
        texts["failed"] = T[OnShown.HasDelegate ? "Preview.Failed.Read" : "Preview.Failed"];
        texts["unseen"] = T[OnShown.HasDelegate ? "Preview.Unseen.Read" : "Preview.Unseen"];
        return texts;
    }
}
