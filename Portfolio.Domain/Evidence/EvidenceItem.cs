namespace Portfolio.Domain.Evidence;

/// <summary>The id of an item: an outcome, a performance or a statement. Ids are unique across all kinds of item.</summary>
public readonly record struct ItemId(Guid Value) : IEntityId<ItemId>
{
    public static ItemId From(Guid value) => new(value);
}

/// <summary>A kind of item.</summary>
/// <param name="Name">lower case, the first segment of its pages' addresses: <c>outcomes</c> for <c>/outcomes/{id}</c></param>
public readonly record struct ItemKind(string Name)
{
    public const int MaxLength = 16;
}

/// <summary>What a file belongs to: one revision of one item.</summary>
/// <param name="Revision">1 for the first</param>
public readonly record struct EvidenceItem(ItemKind Kind, ItemId Id, int Revision);
