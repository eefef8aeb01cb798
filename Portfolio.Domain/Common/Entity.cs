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

    public SchoolId SchoolId { get; protected init; }

    /// <summary>Grows with every change; two writers of one version cannot both win.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    public void ForgetEvents() => _events.Clear();

    protected void Note(DomainEvent happened)
    {
        _events.Add(happened);
        Touch();
    }

    protected void Touch() => Version++;
}
