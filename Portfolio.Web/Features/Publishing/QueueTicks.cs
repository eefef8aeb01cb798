using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>The outcomes ticked in the queue, to be passed or published together.</summary>
/// <param name="changed">called after each change</param>
public sealed class QueueTicks(Action changed)
{
    private readonly HashSet<OutcomeId> _chosen = [];
    private OutcomeId? _last;

    public IReadOnlySet<OutcomeId> Chosen => _chosen;

    /// <summary>Incremented on each change.</summary>
    public int Turn { get; private set; }

    /// <summary>The outcome is undecided, or decided without a pending publication.</summary>
    public static bool Offers(QueueRow row) => row.State.IsInCertification() && row.EffectiveAt is null;

    public void Toggle(OutcomeId outcome)
    {
        if (!_chosen.Remove(outcome))
        {
            _chosen.Add(outcome);
        }

        _last = outcome;
        Turn++;
        changed();
    }

    /// <summary>Toggles this row and applies the result to every row between it and the last one toggled.</summary>
    /// <param name="rows">in display order</param>
    public void ToggleTo(OutcomeId outcome, IReadOnlyList<QueueRow> rows)
    {
        var (from, to) = (-1, -1);
        for (var place = 0; place < rows.Count; place++)
        {
            (from, to) = (rows[place].Id == _last ? place : from, rows[place].Id == outcome ? place : to);
        }

        if (from >= 0 && to >= 0)
        {
            var range = rows.Skip(Math.Min(from, to)).Take(Math.Abs(from - to) + 1)
                .Where(r => Offers(r) && r.Id != outcome).Select(r => r.Id);
            if (_chosen.Contains(outcome))
            {
                _chosen.ExceptWith(range);
            }
            else
            {
                _chosen.UnionWith(range);
            }
        }

        Toggle(outcome);
    }

    /// <summary>Unticks everything except these outcomes.</summary>
    public void Keep(IEnumerable<OutcomeId> outcomes)
    {
        _chosen.IntersectWith(outcomes.ToHashSet());
        Turn++;
        changed();
    }
}
