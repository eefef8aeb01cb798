using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>Filters the queue by course, class, state and search text, and sorts it.</summary>
public sealed partial class QueueFilters : IAsyncDisposable
{
    private ElementReference _root;
    private ElementModule? _typing;
    private string _begin = string.Empty;
    private string _typed = string.Empty;
    private int _turn;
    private bool _isUnfolded;
    private Drawing _drawn;

    /// <summary>Every row of the queue, from which the filter choices are taken.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<QueueRow> All { get; set; } = [];

    /// <summary>Number of rows that match.</summary>
    [Parameter]
    public int Shown { get; set; }

    /// <summary>How many of them are still shown although they have left the selected state.</summary>
    [Parameter]
    public int Kept { get; set; }

    [Parameter, EditorRequired]
    public QueueSelection Selection { get; set; } = new();

    [Parameter]
    public EventCallback<QueueSelection> SelectionChanged { get; set; }

    /// <summary>Raised with the typed search text, which the browser has put into the URL already.</summary>
    [Parameter]
    public EventCallback<string> OnSearch { get; set; }

    /// <summary>Removes the rows that have left the selected state.</summary>
    [Parameter]
    public EventCallback OnTidy { get; set; }

    /// <summary>Opens the first row; false when there is none.</summary>
    [Parameter]
    public Func<bool>? OpenFirst { get; set; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private IEnumerable<(Guid Id, string Name)> Courses =>
        All.Select(r => (r.Course.Value, r.Subject)).Distinct().OrderBy(c => c.Subject, StringComparer.CurrentCulture);

    private IEnumerable<(Guid Id, string Name)> Classes =>
        All.Select(r => (r.Class.Value, r.ClassName)).Distinct().OrderBy(c => c.ClassName, ClassOrder.Instance);

    /// <summary>All inputs of the rendered output.</summary>
    private Drawing Wanted => new(All, Shown, Kept, Selection, _turn, _isUnfolded);

    public ValueTask DisposeAsync() => _typing?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>As in <see cref="QueueList"/>: the renderer keeps the previous render tree in memory next to the new one.</summary>
    protected override bool ShouldRender() => Wanted != _drawn;

    protected override void OnParametersSet()
    {
        if (Selection.Search != _typed)
        {
            // Back navigation or a cleared filter: replace the input element.
            _begin = _typed = Selection.Search;
            _turn++;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _typing = new(Js, "/js/queue/search.js", this, "detach");
            await _typing.AttachAsync("attach", _root);
        }
    }

    private static Guid? IdOf(ChangeEventArgs e) => Guid.TryParse(e.Value as string, out var id) ? id : null;

    private static TWord WordOf<TWord>(ChangeEventArgs e)
        where TWord : struct, Enum => Enum.TryParse<TWord>(e.Value as string, out var word) ? word : default;

    private Task ChooseAsync(QueueSelection selection) => SelectionChanged.InvokeAsync(selection);

    /// <summary>Enter: the browser has already sent the search text. Leaving the field makes the next key a shortcut again.</summary>
    private Task OpenAsync() =>
        OpenFirst?.Invoke() == true && _typing is not null ? _typing.CallAsync("leave", CancellationToken.None, _root) : Task.CompletedTask;

    private Task SearchAsync(ChangeEventArgs e)
    {
        _typed = (e.Value as string ?? string.Empty).Trim();
        return OnSearch.InvokeAsync(_typed);
    }

    private readonly record struct Drawing(
        IReadOnlyList<QueueRow> All, int Shown, int Kept, QueueSelection Selection, int Turn, bool IsUnfolded);
}
