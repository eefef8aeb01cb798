namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// An outcome as it stands at an instant: what is due to be published is published, whether or not the job has been. Every query that shows
/// or counts states asks through this view; the rules ask the aggregate, by the same clock (<see cref="LearningOutcome.StateAt"/>).
/// </summary>
internal sealed class OutcomeAt
{
    /// <summary>As it is saved.</summary>
    public required LearningOutcome Outcome { get; init; }

    public required OutcomeState State { get; init; }

    /// <summary>Whether the clock has published what is saved as decided.</summary>
    public required bool IsDue { get; init; }

    /// <summary>When the decision is to be published; none when it is not on its way, or has come.</summary>
    public required DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>When something last happened to it that its student may know of.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When this revision was published; none while its student does not know of a decision on it.</summary>
    public DateTimeOffset? PublishedAt(OutcomeRevision revision) => IsDue && revision == Outcome.Current ? ChangedAt : revision.PublishedAt;
}

internal static class OutcomesAtAnInstant
{
    /// <summary>All outcomes at this instant; of those that are not due, no revision is looked at.</summary>
    public static IQueryable<OutcomeAt> OutcomesAt(this PortfolioDbContext db, DateTimeOffset now) => db.Outcomes.At(now);

    /// <summary>These outcomes at this instant.</summary>
    public static IQueryable<OutcomeAt> At(this IQueryable<LearningOutcome> outcomes, DateTimeOffset now) =>
        from o in outcomes
        select new OutcomeAt
        {
            Outcome = o,
            IsDue = o.State == OutcomeState.Decided && o.EffectiveAt <= now,
            State = !(o.State == OutcomeState.Decided && o.EffectiveAt <= now) ? o.State
                : o.Revisions.OrderByDescending(r => r.Number).Select(r => r.Verdict).First() == Verdict.Pass ? OutcomeState.Passed
                : OutcomeState.Failed,
            EffectiveAt = o.State == OutcomeState.Decided && o.EffectiveAt <= now ? null : o.EffectiveAt,
            ChangedAt = o.State == OutcomeState.Decided && o.EffectiveAt <= now ? o.EffectiveAt.Value : o.ChangedAt,
        };
}
