using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>Narrows the queue by course, class, state and words, and orders it.</summary>
public sealed partial class QueueFilters : IAsyncDisposable
{
    private readonly Queue<string> _sent = new();
    private ElementReference _root;
    private ElementModule? _typing;
    private string _begin = string.Empty;
    private string _typed = string.Empty;
    private int _turn;
    private (IReadOnlyList<QueueRow> All, int Shown, int Kept, QueueSelection Selection, int Turn) _drawn;

    /// <summary>Every row of the queue: what there is to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<QueueRow> All { get; set; } = [];

    /// <summary>How many rows are left.</summary>
    [Parameter]
    public int Shown { get; set; }

    /// <summary>How many of them are shown still, though they have left the state that was asked for.</summary>
    [Parameter]
    public int Kept { get; set; }

    [Parameter, EditorRequired]
    public QueueSelection Selection { get; set; } = new();

    [Parameter]
    public EventCallback<QueueSelection> SelectionChanged { get; set; }

    /// <summary>Those that have left the state are to go.</summary>
    [Parameter]
    public EventCallback OnTidy { get; set; }

    /// <summary>Opens the first row that is shown, and says whether there is one.</summary>
    [Parameter]
    public Func<bool>? OpenFirst { get; set; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private IEnumerable<(Guid Id, string Name)> Courses =>
        All.Select(r => (r.Course.Value, r.Subject)).Distinct().OrderBy(c => c.Subject, StringComparer.CurrentCulture);

    private IEnumerable<(Guid Id, string Name)> Classes =>
        All.Select(r => (r.Class.Value, r.ClassName)).Distinct().OrderBy(c => c.ClassName, ClassOrder.Instance);

    private (IReadOnlyList<QueueRow> All, int Shown, int Kept, QueueSelection Selection, int Turn) Wanted =>
        (All, Shown, Kept, Selection, _turn);

    public ValueTask DisposeAsync() => _typing?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>As <see cref="QueueList"/>: of what is drawn anew the earlier drawing stays in memory beside it.</summary>
    protected override bool ShouldRender() => Wanted != _drawn;

    protected override void OnParametersSet()
    {
        if (Selection.Search == _typed)
        {
            _sent.Clear();
            return;
        }

        // An address that this field has asked for itself may arrive while more is being typed.
        if (_sent.Contains(Selection.Search))
        {
            while (_sent.Dequeue() != Selection.Search)
            {
            }

            return;
        }

        // Somebody went back, or cleared the filter: a new field takes the old one's place.
        _begin = _typed = Selection.Search;
        _turn++;
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

    /// <summary>The Enter key: the browser has told of the words before. What is pressed next is a key again, not a letter.</summary>
    private Task OpenAsync() =>
        OpenFirst?.Invoke() == true && _typing is not null ? _typing.CallAsync("leave", CancellationToken.None, _root) : Task.CompletedTask;

    private Task SearchAsync(ChangeEventArgs e)
    {
        _typed = (e.Value as string ?? string.Empty).Trim();
        _sent.Enqueue(_typed);
        return ChooseAsync(Selection with { Search = _typed });
    }
}
