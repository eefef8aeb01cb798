using System.Text.Json;

namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// What happened, who did it, when and to what; written in the same save as the change itself, and never changed. Its place and its seal
/// are given after the commit (<see cref="SealJournal"/>).
/// </summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }

    /// <summary>Whose; none (an empty id) when it concerns the whole portal.</summary>
    public required SchoolId SchoolId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which event of its save it is, from 0.</summary>
    public required int Step { get; init; }

    /// <summary>The account; none when the clock did it.</summary>
    public AccountId? By { get; init; }

    /// <summary>The event's name, e.g. <c>OutcomeSent</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it happened to.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Ids and values of the event, as JSON; no text of a person.</summary>
    public required string Facts { get; init; }

    /// <summary>Its place in the school's chain: 1, 2, 3 … without holes; none until it is sealed.</summary>
    public long? Number { get; private set; }

    /// <summary>SHA-256 over all of the above and the seal before it, in hexadecimal.</summary>
    public string? Seal { get; private set; }

    /// <param name="step">which event of its save it is</param>
    public static JournalEntry Of(DomainEvent happened, int step) => new()
    {
        Id = Guid.CreateVersion7(happened.At),
        SchoolId = happened.School,
        At = happened.At,
        Step = step,
        By = happened.By,
        Action = happened.GetType().Name,
        Subject = happened.Subject,
        Facts = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options),
    };

    internal void Place(long number, string seal) => (Number, Seal) = (number, seal);
}
