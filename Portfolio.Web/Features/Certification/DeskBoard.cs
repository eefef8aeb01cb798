using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>What the desk shows: the open outcome, a newer revision of it if there is one, and the prefetched next outcome.</summary>
/// <param name="Newer">a newer revision sent by the student; shown only when the teacher asks for it</param>
/// <param name="IsGone">it was taken back or is no longer this teacher's; <paramref name="Shown"/> is its last known state</param>
/// <param name="Ahead">the prefetched next outcome</param>
public sealed record DeskBoard(DeskView Shown, DeskView? Newer = null, bool IsGone = false, DeskView? Ahead = null)
{
    /// <summary>The outcomes whose files are rendered: the open one, and the next one hidden.</summary>
    public IEnumerable<DeskView> Panes => new[] { IsGone ? null : Shown, Ahead?.Id == Shown.Id ? null : Ahead }.OfType<DeskView>();

    /// <summary>Combines the board with a new reading.</summary>
    /// <returns>The board, or not-found when the outcome was never on this desk.</returns>
    public static Result<DeskBoard> After(DeskBoard? before, DeskReading read)
    {
        var ahead = read.Ahead is { } next ? read.Desks.GetValueOrDefault(next) : null;
        return (before is { } b && b.Shown.Id == read.Outcome ? b.Shown : null, read.Desks.GetValueOrDefault(read.Outcome)) switch
        {
            (null, null) => CommonErrors.NotFound,
            ({ } shown, null) => new DeskBoard(shown, null, IsGone: true, ahead),
            (null, { } found) => new DeskBoard(found, Ahead: ahead),
            var (shown, found) when IsSameWork(shown, found) => new DeskBoard(found, Ahead: ahead),
            var (shown, found) => new DeskBoard(shown, found, before!.IsGone, ahead),
        };
    }

    /// <summary>The same revision with the same files, regardless of its decision.</summary>
    private static bool IsSameWork(DeskView one, DeskView other) =>
        (one.Current.Number, one.Current.SentAt) == (other.Current.Number, other.Current.SentAt)
        && one.Current.Files.Select(f => f.Id).SequenceEqual(other.Current.Files.Select(f => f.Id));
}

/// <summary>The result of one database read for the desk.</summary>
/// <param name="Outcome">the requested outcome</param>
/// <param name="Ahead">the outcome requested for prefetching</param>
public sealed record DeskReading(OutcomeId Outcome, OutcomeId? Ahead, IReadOnlyDictionary<OutcomeId, DeskView> Desks)
{
    public static IReadOnlyCollection<OutcomeId> Wanted(OutcomeId outcome, OutcomeId? ahead) =>
        ahead is { } next && next != outcome ? [outcome, next] : [outcome];
}
