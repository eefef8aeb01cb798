using System.Text.Json;

namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// What happened, who did it, when and to what; saved in the same transaction as the change itself, and never changed. Its number and
/// seal are assigned after the commit (<see cref="SealJournal"/>).
/// </summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }

    /// <summary>The school; an empty id when the entry concerns the whole portal.</summary>
    public required SchoolId SchoolId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The zero-based index of the event within its save.</summary>
    public required int Step { get; init; }

    /// <summary>The account; null when the clock did it.</summary>
    public AccountId? By { get; init; }

    /// <summary>The event's name, e.g. <c>OutcomeSent</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it happened to.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Ids and values of the event, as JSON; never text that a person wrote.</summary>
    public required string Facts { get; init; }

    /// <summary>The number in the school's chain: 1, 2, 3 … without gaps; null until it is sealed.</summary>
    public long? Number { get; private set; }

    /// <summary>SHA-256 of all of the above and the previous seal, in hexadecimal.</summary>
    public string? Seal { get; private set; }

    /// <param name="step">the zero-based index of the event within its save</param>
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
