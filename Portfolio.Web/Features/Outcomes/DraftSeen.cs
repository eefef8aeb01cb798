using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>The state of a draft that a page has loaded: its version and text.</summary>
public sealed record DraftSeen(long Version, DraftWords Words)
{
    public static readonly DraftSeen Nothing = new(0, DraftWords.None);

    public DraftOnScreen OnScreen => Words.OnScreen(Version);

    public static DraftSeen Of(OutcomeView? stored) => stored is null ? Nothing : new(stored.Version, DraftWords.Of(stored));
}
