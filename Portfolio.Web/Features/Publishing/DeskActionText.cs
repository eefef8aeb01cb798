using Microsoft.Extensions.Localization;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Publishing;

/// <summary>What was done at the desk, in the reader's words.</summary>
public sealed class DeskActionText(IStringLocalizer<PublishingText> texts, Dates dates, TimeProvider clock)
{
    /// <summary>Passed 吳凱捷.</summary>
    public string Done(DeskAction action) => Say("Did", action);

    /// <summary>Undone: 吳凱捷 passed.</summary>
    public string Undone(DeskAction action) => texts["Last.Undone", Say("Undid", action)];

    /// <summary>Passed 吳凱捷 — U: undo.</summary>
    public string WithKey(DeskAction action) => CanUndo(action) ? texts["Last.WithKey", Done(action), "U"] : Done(action);

    /// <summary>A publishing whose time has come is out, and its line offers nothing.</summary>
    public bool CanUndo(DeskAction action) => action is not PublishedAction published || published.Of.EffectiveAt > clock.GetUtcNow();

    private string Say(string tense, DeskAction action) => action switch
    {
        DecidedAction { Made.Count: 1 } one => texts[$"{tense}.{one.Verdict}.One", one.Name],
        DecidedAction many => texts[$"{tense}.{many.Verdict}.Many", many.Made.Count],
        PublishedAction planned when Publication.IsPlanned(planned.Of.EffectiveAt, clock.GetUtcNow()) =>
            texts[$"{tense}.Plan", planned.Outcomes.Count, dates.Instant(planned.Of.EffectiveAt)],
        PublishedAction published => texts[$"{tense}.Publish", published.Outcomes.Count],
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Nobody knows what was done"),
    };
}
