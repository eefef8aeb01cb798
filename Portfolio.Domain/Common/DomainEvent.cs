namespace Portfolio.Domain.Common;

/// <summary>
/// Something that has happened: ids and values, never a text of a person. Becomes an entry of the journal, which nobody changes, and a
/// live update.
/// </summary>
/// <param name="School">whose row it is</param>
/// <param name="By">the account that did it; none when the clock did</param>
/// <param name="At">when, UTC</param>
public abstract record DomainEvent(SchoolId School, AccountId? By, DateTimeOffset At)
{
    /// <summary>The id of the thing it happened to.</summary>
    public abstract Guid Subject { get; }
}
