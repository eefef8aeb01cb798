namespace Portfolio.Domain.Windows;

public readonly record struct ReminderId(Guid Value) : IEntityId<ReminderId>
{
    public static ReminderId From(Guid value) => new(value);
}

/// <summary>Records that a teacher was reminded of a closing, so that it happens once: saved together with the notice.</summary>
public sealed class CertificationReminder : Entity
{
    private CertificationReminder()
    {
    }

    public CertificationReminder(
        ReminderId id, SchoolId school, SemesterId semester, ReminderTurn turn, TeacherId recipient, DateTimeOffset now)
    {
        Id = id;
        SchoolId = school;
        SemesterId = semester;
        ClosesAt = turn.ClosesAt;
        LeadDays = turn.LeadDays;
        RecipientId = recipient;
        At = now;
    }

    public ReminderId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public DateTimeOffset ClosesAt { get; private init; }

    public int LeadDays { get; private init; }

    public TeacherId RecipientId { get; private init; }

    /// <summary>When the notice was created.</summary>
    public DateTimeOffset At { get; private init; }
}
