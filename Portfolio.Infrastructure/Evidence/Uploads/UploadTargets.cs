using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Finds where uploads go.</summary>
public sealed class UploadTargets(EvidenceHolders holders)
{
    /// <summary>Of all these items at once; those that the context's school does not have are missing.</summary>
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
