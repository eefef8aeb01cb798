namespace Portfolio.Infrastructure.Evidence.Items;

/// <summary>The holders of all kinds of item.</summary>
public sealed class EvidenceHolders(IEnumerable<IEvidenceHolder> holders)
{
    private readonly Dictionary<ItemKind, IEvidenceHolder> _holders = holders.ToDictionary(h => h.Kind);

    public IReadOnlyCollection<IEvidenceHolder> All => _holders.Values;

    public IEvidenceHolder Of(ItemKind kind) => _holders[kind];

    /// <summary>Asks the holders in turn, each for the items not found yet: an id does not tell its kind.</summary>
    /// <returns>The items that exist in the context's school.</returns>
    public async Task<IReadOnlyDictionary<ItemId, IEvidenceCarrier>> LoadAsync(
        PortfolioDbContext db, IEnumerable<ItemId> items, CancellationToken ct)
    {
        var (found, missing) = (new Dictionary<ItemId, IEvidenceCarrier>(), items.ToHashSet());
        foreach (var holder in All)
        {
            if (missing.Count == 0)
            {
                break;
            }

            foreach (var carrier in await holder.LoadAsync(db, missing, ct))
            {
                found.Add(carrier.Item.Id, carrier);
            }

            missing.ExceptWith(found.Keys);
        }

        return found;
    }

    /// <returns>Null when it has been deleted.</returns>
    public async Task<IEvidenceCarrier?> FindAsync(PortfolioDbContext db, EvidenceItem item, CancellationToken ct) =>
        (await Of(item.Kind).LoadAsync(db, [item.Id], ct)).SingleOrDefault();
}
