namespace Portfolio.Domain.Common;

/// <summary>
/// Something that has happened: ids and values, never text that a person wrote. Becomes an append-only journal entry and a live
/// update.
/// </summary>
/// <param name="School">the school that the changed row belongs to</param>
/// <param name="By">the account that did it; null when the clock did</param>
/// <param name="At">when, in UTC</param>
public abstract record DomainEvent(SchoolId School, AccountId? By, DateTimeOffset At)
{
    /// <summary>The id of the entity it happened to.</summary>
    public abstract Guid Subject { get; }
}
