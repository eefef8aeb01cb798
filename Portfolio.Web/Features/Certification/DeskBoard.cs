using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// What lies on the desk: the work that is being looked at, what has become of it meanwhile, and the one that is made ready behind it.
/// </summary>
/// <param name="Newer">the student has sent something else in its place; shown on the teacher's word</param>
/// <param name="IsGone">it was taken back, or is no longer this teacher's; <paramref name="Shown"/> is how it was</param>
/// <param name="Ahead">what is looked at next</param>
public sealed record DeskBoard(DeskView Shown, DeskView? Newer = null, bool IsGone = false, DeskView? Ahead = null)
{
    /// <summary>The works whose files are in the page: the present one, and the next one unseen.</summary>
    public IEnumerable<DeskView> Panes => new[] { IsGone ? null : Shown, Ahead?.Id == Shown.Id ? null : Ahead }.OfType<DeskView>();

    /// <summary>The board after another look at the database.</summary>
    /// <returns>The board; or the refusal, when the outcome was never on this desk.</returns>
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

    /// <summary>The same revision as it was sent, whatever has been decided about it since.</summary>
    private static bool IsSameWork(DeskView one, DeskView other) =>
        (one.Current.Number, one.Current.SentAt) == (other.Current.Number, other.Current.SentAt)
        && one.Current.Files.Select(f => f.Id).SequenceEqual(other.Current.Files.Select(f => f.Id));
}

/// <summary>What was found for the desk at one look at the database.</summary>
/// <param name="Outcome">the work that was to be shown</param>
/// <param name="Ahead">the one that was to be made ready</param>
public sealed record DeskReading(OutcomeId Outcome, OutcomeId? Ahead, IReadOnlyDictionary<OutcomeId, DeskView> Desks)
{
    public static IReadOnlyCollection<OutcomeId> Wanted(OutcomeId outcome, OutcomeId? ahead) =>
        ahead is { } next && next != outcome ? [outcome, next] : [outcome];
}
