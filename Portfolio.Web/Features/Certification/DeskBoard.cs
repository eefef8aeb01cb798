using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>What lies on the desk: the work that is being looked at, what has become of it meanwhile, and the one that is made ready behind it.</summary>
/// <param name="Newer">the student has sent something else in its place; shown on the teacher's word</param>
/// <param name="IsGone">it was taken back, or is no longer this teacher's; <paramref name="Shown"/> is how it was</param>
/// <param name="Ahead">what is looked at next</param>
public sealed record DeskBoard(DeskView Shown, DeskView? Newer = null, bool IsGone = false, DeskView? Ahead = null)
{
    /// <summary>The works whose files are in the page: the present one, and the next one unseen.</summary>
    public IEnumerable<DeskView> Panes => new[] { IsGone ? null : Shown, Ahead?.Id == Shown.Id ? null : Ahead }.OfType<DeskView>();

    /// <summary>The board after another look at the database.</summary>
    /// <returns>The board; or the refusal, when the outcome was never on this desk.</returns>
    public static Result<DeskBoard> After(DeskBoard? before, Result<DeskView> read, OutcomeId outcome, DeskView? ahead)
    {
        var shown = before?.Shown.Id == outcome ? before.Shown : null;
        return read switch
        {
            { IsRefused: true } when shown is null => read.Error!,
            { IsRefused: true } => new DeskBoard(shown!, null, IsGone: true, ahead),
            _ when shown is null || IsSameWork(shown, read.Value) => new DeskBoard(read.Value, Ahead: ahead),
            _ => new DeskBoard(shown, read.Value, before!.IsGone, ahead),
        };
    }

    /// <summary>The same revision as it was sent, whatever has been decided about it since.</summary>
    private static bool IsSameWork(DeskView one, DeskView other) =>
        (one.Current.Number, one.Current.SentAt) == (other.Current.Number, other.Current.SentAt)
        && one.Current.Files.Select(f => f.Id).SequenceEqual(other.Current.Files.Select(f => f.Id));
}
