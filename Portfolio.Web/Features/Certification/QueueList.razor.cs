using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;
using static System.FormattableString;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// The rows of the queue. A long list is virtualized: only rows near the viewport are rendered, so that 500 rows cost what 50 do. A short
/// list is rendered whole, so that the browser's own search works. All rows have the same height, set in the style sheet; the browser
/// reports which are visible.
/// </summary>
public sealed partial class QueueList : IAsyncDisposable
{
    /// <summary>Rows rendered above and below the viewport, ready for scrolling.</summary>
    public const int Margin = 16;

    /// <summary>Up to this many rows the list is rendered whole.</summary>
    public const int WholeUpTo = 60;

    /// <summary>
    /// Last row assumed visible until the browser reports it. With the margin it fills most screens without doubling the renderer's buffer.
    /// </summary>
    private const int FirstSight = 6;

    /// <summary>Seat numbers with the space that separates them from the name.</summary>
    private static readonly string[] Seats = [.. Enumerable.Range(0, 100).Select(n => Invariant($"{n:00} "))];

    /// <summary>Cached so that all lists share the same strings.</summary>
    private static readonly string[] Tops = [.. Enumerable.Range(0, 1000).Select(TopOf)];

    private ElementReference _root;
    private ElementModule? _window;
    private (int First, int Last) _seen = (0, FirstSight);
    private Guid? _revealed;
    private QueueSelection? _listed;
    private bool _isOther;
    private bool _extends;
    private Drawing _drawn;

    [Parameter, EditorRequired]
    public IReadOnlyList<QueueRow> Rows { get; set; } = [];

    /// <summary>The outcome on the desk.</summary>
    [Parameter]
    public Guid? Selected { get; set; }

    /// <summary>Filters and order, carried along in the rows' links.</summary>
    [Parameter]
    public QueueSelection Selection { get; set; } = new();

    /// <summary>Rows that arrived while the page was open and have not been opened.</summary>
    [Parameter]
    public IReadOnlySet<OutcomeId> Fresh { get; set; } = new HashSet<OutcomeId>();

    /// <summary>The ticked rows; null when the list has no check boxes.</summary>
    [Parameter]
    public QueueTicks? Ticks { get; set; }

    /// <summary>Rows of several courses are listed, so each shows its course.</summary>
    [Parameter]
    public bool HasCourses { get; set; }

    [Inject]
    public required IStringLocalizer<SharedText> States { get; init; }

    [Inject]
    public required Dates Dates { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>All inputs of the rendered output.</summary>
    private Drawing Wanted => new(Rows, Selected, Selection, Fresh, Ticks?.Turn, HasCourses, _seen);

    private IEnumerable<(int Place, QueueRow Row)> Shown
    {
        get
        {
            var selected = QueueWalk.PlaceOf(Rows, Selected);
            for (var place = 0; place < Rows.Count; place++)
            {
                // The open row stays rendered wherever the list is scrolled to: it may hold the focus.
                if (Rows.Count <= WholeUpTo || place == selected || (place >= _seen.First - Margin && place <= _seen.Last + Margin))
                {
                    yield return (place, Rows[place]);
                }
            }
        }
    }

    /// <summary>The single tab stop: the open row, or else the first visible one.</summary>
    private int TabStop =>
        QueueWalk.PlaceOf(Rows, Selected) is var place and >= 0 ? place : Math.Clamp(_seen.First, 0, Math.Max(0, Rows.Count - 1));

    private string Height => Invariant($"height: calc({Rows.Count} * var(--queue-row))");

    /// <summary>Called by the browser with the indexes of the visible rows.</summary>
    [JSInvokable]
    public void Seen(int first, int last)
    {
        _seen = (first, last);
        StateHasChanged();
    }

    /// <summary>Called by the browser when Shift is held; the next tick extends the range.</summary>
    [JSInvokable]
    public void Extend() => _extends = true;

    public ValueTask DisposeAsync() => _window?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>
    /// Renders only when an input has changed: the renderer keeps the previous render tree in memory next to the new one.
    /// </summary>
    protected override bool ShouldRender() => Wanted != _drawn;

    protected override void OnParametersSet()
    {
        // Before the browser reports what is visible, and when another list is shown: start at the open row, or else at the top.
        var place = QueueWalk.PlaceOf(Rows, Selected);
        if (_window is null ? place >= 0 : Selection != _listed)
        {
            (_seen, _isOther) = ((Math.Max(0, place), Math.Max(0, place) + FirstSight), _window is not null);
        }

        _listed = Selection;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _window = new(Js, "/js/queue/window.js", this, "detach");
            await _window.AttachAsync("attach", _root);
        }

        if (_window is { IsAttached: true } && (_isOther || Selected != _revealed) && QueueWalk.PlaceOf(Rows, Selected) is var place)
        {
            var reveals = _isOther || place >= 0;
            (_revealed, _isOther) = (Selected, false);
            if (reveals)
            {
                await _window.CallAsync("reveal", CancellationToken.None, _root, Math.Max(0, place));
            }
        }
    }

    private void Tick(OutcomeId outcome)
    {
        Action tick = _extends ? () => Ticks?.ToggleTo(outcome, Rows) : () => Ticks?.Toggle(outcome);
        _extends = false;
        tick();
    }

    private static string SeatOf(QueueRow row) => row.SeatNo < Seats.Length ? Seats[row.SeatNo] : Invariant($"{row.SeatNo} ");

    private string StateOf(QueueRow row) =>
        row.State != OutcomeState.Decided ? States[$"State.{row.State}"]
        : row.EffectiveAt is not { } at ? T[$"Decided.Short.{row.Verdict}"]
        : Publication.IsPlanned(at, Clock.GetUtcNow()) ? T[$"Planned.Short.{row.Verdict}", Dates.ShortInstant(at)]
        : T[$"Pending.Short.{row.Verdict}"];

    private static string Top(int place) => place < Tops.Length ? Tops[place] : TopOf(place);

    private static string TopOf(int place) => Invariant($"top: calc({place} * var(--queue-row))");

    private readonly record struct Drawing(
        IReadOnlyList<QueueRow> Rows, Guid? Selected, QueueSelection Selection, IReadOnlySet<OutcomeId> Fresh, int? Ticked, bool HasCourses,
        (int First, int Last) Seen);
}
