using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;
using static System.FormattableString;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// The rows of the queue. Of a long one only those near what is looked at are drawn, so that five hundred cost what fifty do; a short one
/// is there as a whole, for the browser's own search too. All have one height, in the style sheet; the browser says which part is looked
/// at.
/// </summary>
public sealed partial class QueueList : IAsyncDisposable
{
    /// <summary>Drawn above and below what is looked at, so that scrolling finds them there.</summary>
    public const int Margin = 16;

    /// <summary>A queue of so many is drawn as a whole.</summary>
    public const int WholeUpTo = 60;

    /// <summary>
    /// Until the browser has said what is in sight: with the margin enough for most screens, and for no array of twice the length.
    /// </summary>
    private const int FirstSight = 6;

    /// <summary>With the space that parts them from the name.</summary>
    private static readonly string[] Seats = [.. Enumerable.Range(0, 100).Select(n => Invariant($"{n:00} "))];

    /// <summary>Written once for all lists.</summary>
    private static readonly string[] Tops = [.. Enumerable.Range(0, 1000).Select(TopOf)];

    private ElementReference _root;
    private ElementModule? _window;
    private (int First, int Last) _seen = (0, FirstSight);
    private Guid? _revealed;
    private QueueSelection? _listed;
    private bool _isOther;
    private bool _extends;
    private Drawing _drawn;

    /// <summary>The rows to show, in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<QueueRow> Rows { get; set; } = [];

    /// <summary>The outcome on the desk.</summary>
    [Parameter]
    public Guid? Selected { get; set; }

    /// <summary>What the addresses of the rows keep.</summary>
    [Parameter]
    public QueueSelection Selection { get; set; } = new();

    /// <summary>Those that came while the page was open and have not been looked at.</summary>
    [Parameter]
    public IReadOnlySet<OutcomeId> Fresh { get; set; } = new HashSet<OutcomeId>();

    /// <summary>What is ticked, by a box before each row that can be; none when there is nothing to tick.</summary>
    [Parameter]
    public QueueTicks? Ticks { get; set; }

    /// <summary>The rows are of several courses, and each says its own.</summary>
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

    /// <summary>Everything that what is drawn follows from.</summary>
    private Drawing Wanted => new(Rows, Selected, Selection, Fresh, Ticks?.Turn, HasCourses, _seen);

    private IEnumerable<(int Place, QueueRow Row)> Shown
    {
        get
        {
            var selected = QueueWalk.PlaceOf(Rows, Selected);
            for (var place = 0; place < Rows.Count; place++)
            {
                // The open row stays drawn wherever the list is scrolled to: it may hold the focus.
                if (Rows.Count <= WholeUpTo || place == selected || (place >= _seen.First - Margin && place <= _seen.Last + Margin))
                {
                    yield return (place, Rows[place]);
                }
            }
        }
    }

    /// <summary>One stop for the tab key: the open row, else the first that is drawn.</summary>
    private int TabStop =>
        QueueWalk.PlaceOf(Rows, Selected) is var place and >= 0 ? place : Math.Clamp(_seen.First, 0, Math.Max(0, Rows.Count - 1));

    private string Height => Invariant($"height: calc({Rows.Count} * var(--queue-row))");

    /// <summary>Which rows are in sight, by their place.</summary>
    [JSInvokable]
    public void Seen(int first, int last)
    {
        _seen = (first, last);
        StateHasChanged();
    }

    /// <summary>The tick that follows was made with the shift key.</summary>
    [JSInvokable]
    public void Extend() => _extends = true;

    public ValueTask DisposeAsync() => _window?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>
    /// Not because something else on the page has changed: of a list that is drawn anew the earlier drawing stays in memory beside it.
    /// </summary>
    protected override bool ShouldRender() => Wanted != _drawn;

    protected override void OnParametersSet()
    {
        // Until the browser reports what is visible, and when another list is shown: at the open row, or else at the top.
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
