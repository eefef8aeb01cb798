namespace Portfolio.Domain.Windows;

public readonly record struct ReminderRoundId(Guid Value) : IEntityId<ReminderRoundId>
{
    public static ReminderRoundId From(Guid value) => new(value);
}

/// <summary>Records that everybody to be reminded in a turn has been notified, so that a second run does nothing.</summary>
public sealed class ReminderRound : Entity
{
    private ReminderRound()
    {
    }

    public ReminderRound(ReminderRoundId id, SchoolId school, SemesterId semester, ReminderTurn turn, DateTimeOffset now)
    {
        Id = id;
        SchoolId = school;
        SemesterId = semester;
        ClosesAt = turn.ClosesAt;
        LeadDays = turn.LeadDays;
        HandledAt = now;
    }

    public ReminderRoundId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    /// <summary>The closing it was about; unique per semester together with the lead.</summary>
    public DateTimeOffset ClosesAt { get; private init; }

    public int LeadDays { get; private init; }

    public DateTimeOffset HandledAt { get; private init; }

    public ReminderTurn Turn => new(ClosesAt, LeadDays);
}
