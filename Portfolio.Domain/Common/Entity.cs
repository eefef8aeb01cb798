namespace Portfolio.Domain.Common;

/// <summary>An id that is a version-7 GUID with a type of its own.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>An aggregate: belongs to a school, counts its changes, and remembers what happened until it is saved.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> _events = [];
    private readonly List<GivenReason> _reasons = [];

    public SchoolId SchoolId { get; protected init; }

    /// <summary>Grows with every change; two writers of one version cannot both win.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Why some of it was done, where the entity itself has no place for it.</summary>
    public IReadOnlyList<GivenReason> Reasons => _reasons;

    public void ForgetEvents()
    {
        _events.Clear();
        _reasons.Clear();
    }

    /// <param name="why">the reason that a person gave: a text, and so no part of what happened</param>
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
