namespace Portfolio.Domain.Common;

/// <summary>A strongly typed id: a version-7 GUID with a type of its own.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>An aggregate: belongs to a school, counts its changes, and collects domain events until it is saved.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> _events = [];
    private readonly List<GivenReason> _reasons = [];

    public SchoolId SchoolId { get; protected init; }

    /// <summary>Increases with every change; of two writers with the same version only one can save.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Reasons given for changes, where the entity has no column for them.</summary>
    public IReadOnlyList<GivenReason> Reasons => _reasons;

    public void ForgetEvents()
    {
        _events.Clear();
        _reasons.Clear();
    }

    /// <param name="why">the reason that the person gave; it is personal text and therefore not part of the event</param>
    protected void Note(DomainEvent happened, string? why = null)
    {
        _events.Add(happened);
        if (why is not null)
        {
            _reasons.Add(new(happened, why));
        }

        Touch();
    }

    protected void Touch() => Version++;
}
