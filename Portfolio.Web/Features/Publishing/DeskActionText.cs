using Microsoft.Extensions.Localization;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Publishing;

/// <summary>Localized text for actions at the desk.</summary>
public sealed class DeskActionText(IStringLocalizer<PublishingText> texts, Dates dates, TimeProvider clock)
{
    /// <summary>For example "Passed 吳凱捷".</summary>
    public string Done(DeskAction action) => Say("Did", action);

    /// <summary>For example "Undone: 吳凱捷 passed".</summary>
    public string Undone(DeskAction action) => texts["Last.Undone", Say("Undid", action)];

    /// <summary>For example "Passed 吳凱捷 — U: undo".</summary>
    public string WithKey(DeskAction action) => CanUndo(action) ? texts["Last.WithKey", Done(action), "U"] : Done(action);

    /// <summary>False for a publication that is already in effect.</summary>
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
