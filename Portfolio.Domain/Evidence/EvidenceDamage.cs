namespace Portfolio.Domain.Evidence;

public readonly record struct EvidenceDamageId(Guid Value) : IEntityId<EvidenceDamageId>
{
    public static EvidenceDamageId From(Guid value) => new(value);
}

/// <summary>Which of the two stored copies of a content.</summary>
public enum StoragePlace
{
    Store,
    Mirror,
}

/// <summary>What is wrong with a copy.</summary>
public enum DamageKind
{
    /// <summary>The bytes there are different.</summary>
    Changed,

    /// <summary>There is no file.</summary>
    Missing,
}

/// <summary>One stored copy that was found damaged or missing, until it is repaired.</summary>
public sealed class EvidenceDamage : Entity
{
    private EvidenceDamage()
    {
    }

    public EvidenceDamage(EvidenceDamageId id, SchoolId school, string sha256, StoragePlace place, DamageKind kind, DateTimeOffset at)
    {
        Id = id;
        SchoolId = school;
        Sha256 = sha256;
        Place = place;
        Kind = kind;
        FoundAt = at;
        Note(new EvidenceDamageFound(id, school, null, at, sha256, place, kind));
    }

    public EvidenceDamageId Id { get; private init; }

    /// <summary>SHA-256 of the content as it was accepted: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    public StoragePlace Place { get; private init; }

    public DamageKind Kind { get; private init; }

    public DateTimeOffset FoundAt { get; private init; }

    /// <summary>When the copy was found to be intact again.</summary>
    public DateTimeOffset? HealedAt { get; private set; }

    /// <summary>Records that the copy is intact again; later calls change nothing.</summary>
    public void Heal(DateTimeOffset now)
    {
        if (HealedAt is null)
        {
            HealedAt = now;
            Note(new EvidenceHealed(Id, SchoolId, null, now, Sha256, Place));
        }
    }
}

public sealed record EvidenceDamageFound(
    EvidenceDamageId Damage, SchoolId School, AccountId? By, DateTimeOffset At, string Sha256, StoragePlace Place, DamageKind Kind)
        : DomainEvent(School, By, At)
{
    public override Guid Subject => Damage.Value;
}

public sealed record EvidenceHealed(
    EvidenceDamageId Damage, SchoolId School, AccountId? By, DateTimeOffset At, string Sha256, StoragePlace Place)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Damage.Value;
}
