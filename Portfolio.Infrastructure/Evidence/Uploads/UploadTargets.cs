using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Finds the targets of uploads.</summary>
public sealed class UploadTargets(EvidenceHolders holders)
{
    /// <summary>Loads all these targets at once; those that the context's school does not have are left out.</summary>
    internal async Task<IReadOnlyDictionary<ItemId, UploadTarget>> ReadAsync(PortfolioDbContext db, IEnumerable<ItemId> items)
    {
        var found = await holders.LoadAsync(db, items, CancellationToken.None);
        if (found.Count == 0)
        {
            return new Dictionary<ItemId, UploadTarget>();
        }

        var people = found.Values.Select(i => i.Student).Distinct().ToList();
        var students = await db.Students.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, CancellationToken.None);
        var policy = await db.PolicyAsync(CancellationToken.None);
        return found.ToDictionary(i => i.Key, i => new UploadTarget(i.Value, students[i.Value.Student], policy));
    }
}
