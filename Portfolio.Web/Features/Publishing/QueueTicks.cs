using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>The outcomes that a teacher has ticked in the queue, to pass or publish them together.</summary>
/// <param name="changed">called after each tick</param>
public sealed class QueueTicks(Action changed)
{
    private readonly HashSet<OutcomeId> _chosen = [];

    public IReadOnlySet<OutcomeId> Chosen => _chosen;

    /// <summary>Another one after each change.</summary>
    public int Turn { get; private set; }

    /// <summary>Waits for a decision, or has one that is not on its way to the student.</summary>
    public static bool Offers(QueueRow row) => row.State.IsInCertification() && row.EffectiveAt is null;

    public void Toggle(OutcomeId outcome)
    {
        if (!_chosen.Remove(outcome))
        {
            _chosen.Add(outcome);
        }

        Turn++;
        changed();
    }

    /// <summary>Leaves only these chosen.</summary>
    public void Keep(IEnumerable<OutcomeId> outcomes)
    {
        _chosen.IntersectWith(outcomes.ToHashSet());
        Turn++;
        changed();
    }
}
