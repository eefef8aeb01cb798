namespace Portfolio.Infrastructure.Persistence;

/// <summary>A change that other nodes must hear of: written with the change, read in the order of its sequence.</summary>
public sealed class OutboxMessage
{
    /// <summary>Given by the database; grows.</summary>
    public long Sequence { get; init; }

    public required SchoolId SchoolId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The event's name.</summary>
    public required string Type { get; init; }

    /// <summary>The event's ids, as JSON.</summary>
    public required string Payload { get; init; }
}
