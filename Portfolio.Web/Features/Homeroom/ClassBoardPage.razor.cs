using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Progress;

namespace Portfolio.Web.Features.Homeroom;

/// <summary>A class's progress as counters. The counter that filters the list is in the URL, so Back and bookmarks restore it.</summary>
public sealed partial class ClassBoardPage
{
    private const string ShowParameter = "show";

    /// <summary>The counter whose students are listed; null for all students.</summary>
    [SupplyParameterFromQuery(Name = ShowParameter)]
    public string? TileWord { get; set; }

    [Inject]
    public required ClassProgress Progress { get; init; }

    private ClassTile? Tile => ClassTile.All.FirstOrDefault(t => t.Id == TileWord);

    private IReadOnlyList<StudentProgress> Shown => Tile is { } tile ? [.. View!.Students.Where(tile.Includes)] : View!.Students;

    protected override Task<Result<ClassProgressView>> ReadAsync(Actor actor, CancellationToken ct) => Progress.ReadAsync(actor, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, ClassProgressView? view) => view is null ? [] : [Topic.Of(view.Id)];

    private static string? ToneOf(ClassTile tile, int number) => number == 0 ? "is-none" : tile.Tone;

    private void Show(ClassTile? tile) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(ShowParameter, tile?.Id));
}
