using System.Linq.Expressions;
using LinqKit;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// An outcome at an instant: a publication that is due counts as published, whether or not the job has run. Every query that shows or
/// counts states uses this view; the rules ask the aggregate, by the same clock (<see cref="LearningOutcome.StateAt"/>).
/// </summary>
internal sealed class OutcomeAt
{
    /// <summary>The outcome as it is stored.</summary>
    public required LearningOutcome Outcome { get; init; }

    public required OutcomeState State { get; init; }

    /// <summary>Whether an outcome stored as decided is already published by the clock.</summary>
    public required bool IsDue { get; init; }

    /// <summary>When the decision takes effect; null when no publication is pending.</summary>
    public required DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>When anything last happened to it that its student may know of.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When this revision was published; null while no decision on it is public.</summary>
    public DateTimeOffset? PublishedAt(OutcomeRevision revision) => IsDue && revision == Outcome.Current ? ChangedAt : revision.PublishedAt;
}

internal static class OutcomesAtAnInstant
{
    /// <summary>An outcome at an instant, for compiled queries; revisions are only read for outcomes that are due.</summary>
    public static readonly Expression<Func<LearningOutcome, DateTimeOffset, OutcomeAt>> View = (o, now) => new OutcomeAt
    {
        Outcome = o,
        IsDue = o.State == OutcomeState.Decided && o.EffectiveAt <= now,
        State = !(o.State == OutcomeState.Decided && o.EffectiveAt <= now) ? o.State
            : o.Revisions.OrderByDescending(r => r.Number).Select(r => r.Verdict).First() == Verdict.Pass ? OutcomeState.Passed
            : OutcomeState.Failed,
        EffectiveAt = o.State == OutcomeState.Decided && o.EffectiveAt <= now ? null : o.EffectiveAt,
        ChangedAt = o.State == OutcomeState.Decided && o.EffectiveAt <= now ? o.EffectiveAt.Value : o.ChangedAt,
    };

    /// <summary>All outcomes at this instant.</summary>
    public static IQueryable<OutcomeAt> OutcomesAt(this PortfolioDbContext db, DateTimeOffset now)
    {
        Expression<Func<LearningOutcome, OutcomeAt>> at = o => View.Invoke(o, now);
        return db.Outcomes.Select(at.Expand());
    }
}
