using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Imports;

/// <summary>The registrar's import page. The URL holds kind and file, so a reload shows the same preview.</summary>
public sealed partial class ImportPage
{
    private ImportKind _kind;
    private ImportRunId? _file;
    private ImportOptions _options = new();
    private ImportPreview? _preview;
    private ImportPreview? _done;
    private Done? _imported;
    private ImportProgress? _progress;
    private Done? _undone;
    private Error? _refused;

    [Inject]
    public required ImportHistory History { get; init; }

    [Inject]
    public required PreviewImport Preview { get; init; }

    [Inject]
    public required RunImport Run { get; init; }

    [Inject]
    public required UndoImport Undo { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "file")]
    private Guid? FileId { get; set; }

    protected override Task<Result<ImportHistoryView>> ReadAsync(Actor actor, CancellationToken ct) => History.ReadAsync(actor, ct);

    /// <summary>None of its own: imports are published on the school's topic, to which every live component already subscribes.</summary>
    protected override IEnumerable<Topic> Topics(Actor actor, ImportHistoryView? view) => [];

    protected override async Task OnParametersSetAsync()
    {
        var named = ImportKinds.Find(KindName);
        _kind = named.IsRefused ? ImportKind.Students : named.Value;
        var file = FileId is { } id ? new ImportRunId(id) : (ImportRunId?)null;
        if (file == _file || !RendererInfo.IsInteractive || Actor is null)
        {
            return;
        }

        (_file, _preview, _options) = (file, null, new());
        if (file is not null)
        {
            await ReadFileAsync();
            await AnnounceAsync();
        }
    }

    private static string Address(ImportKind kind, Guid? file) =>
        $"/registrar/import?kind={kind.ToName()}" + (file is null ? string.Empty : $"&file={file}");

    private Task ChooseAsync(ImportKind kind)
    {
        (_done, _undone, _refused, _said) = (null, null, null, null);
        Navigation.NavigateTo(Address(kind, null), replace: true);
        return Task.CompletedTask;
    }

    private Task ReceivedAsync(Guid file)
    {
        (_done, _undone, _refused, _said) = (null, null, null, null);
        Navigation.NavigateTo(Address(_kind, file), replace: true);
        return Task.CompletedTask;
    }

    /// <summary>The preview opens below the file field, where a screen reader would not notice it.</summary>
    private async Task AnnounceAsync()
    {
        if (_preview is { Counts: var counts } read)
        {
            await Announcer.SayAsync(T["Preview.Said", read.FileName, counts.Added, counts.Changed, read.ProblemCount], Gone);
        }
    }

    private Task ReadAgainAsync(ImportOptions options)
    {
        _options = options;
        return ReadFileAsync();
    }

    private async Task ReadFileAsync()
    {
        var (actor, command) = (Actor!, new PreviewImport.Command(_file!.Value, _options, ListsRows: true));
        var read = await WorkAsync(progress => Preview.ExecuteAsync(actor, command, progress, Gone));
        if (read is { } result && command.File == _file)
        {
            (_preview, _refused) = (result.IsRefused ? null : result.Value, result.Error);
        }
    }

    private async Task RunAsync()
    {
        // From here on, closing the page does not stop the import.
        var (actor, command) = (Actor!, new PreviewImport.Command(_file!.Value, _options));
        if (await WorkAsync(progress => Run.ExecuteAsync(actor, command, progress, CancellationToken.None)) is not { } result)
        {
            return;
        }

        _refused = result.Error;
        if (result is { IsRefused: false, Value.IsSound: true })
        {
            (_done, _preview, _file, _said) = (result.Value, null, null, null);
            var counts = result.Value.Counts;
            _imported = new(T["Done", counts.Added, counts.Changed, counts.Unchanged, counts.Removed], takesFocus: true);
            Navigation.NavigateTo(Address(_kind, null), replace: true);
        }
        else if (!result.IsRefused)
        {
            _preview = result.Value;
        }
    }

    private async Task UndoAsync(ImportRunId run)
    {
        (_done, _undone) = (null, null);
        var (actor, command) = (Actor!, new UndoImport.Command(run));
        var undone = await Task.Run(() => Undo.ExecuteAsync(actor, command, CancellationToken.None));
        _refused = undone.Error;
        _undone = undone.IsRefused ? null : new(T["Undo.Done", T[$"Kind.{undone.Value}"].Value], takesFocus: true);
    }

    /// <summary>Runs long work off the circuit, which shows the progress.</summary>
    private async Task<Result<ImportPreview>?> WorkAsync(Func<IProgress<ImportProgress>, Task<Result<ImportPreview>>> work)
    {
        _progress = new(ImportStage.Reading, 0, 0);
        StateHasChanged();
        try
        {
            var progress = new Progress<ImportProgress>(p => _ = InvokeAsync(() => Show(p)));
            return await Task.Run(() => work(progress));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            _progress = null;
        }
    }

    private void Show(ImportProgress progress)
    {
        if (_progress is not null)
        {
            _progress = progress;
            StateHasChanged();
        }
    }
}
