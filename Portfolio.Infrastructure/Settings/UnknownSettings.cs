using Microsoft.Extensions.Configuration;

namespace Portfolio.Infrastructure.Settings;

/// <summary>
/// Finds settings that nothing reads, usually misspelt ones. Only the portal's own sections are checked; all others belong to the
/// framework or the machine.
/// </summary>
internal static class UnknownSettings
{
    /// <exception cref="RefusedToStartException"><c>setting-unknown</c>, with each key and what was probably meant.</exception>
    public static void Demand(IConfiguration configuration, IEnumerable<KnownSettings> known)
    {
        var keys = known.SelectMany(k => k.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = Find(configuration, keys).ToList();
        if (unknown.Count > 0)
        {
            var lines = unknown.Select(u => $"\n  - {u}; in {SectionOf(u)} there are {Among(keys, SectionOf(u))}");
            throw new RefusedToStartException("setting-unknown: nothing reads these settings:" + string.Concat(lines));
        }
    }

    internal static IEnumerable<string> Find(IConfiguration configuration, IReadOnlySet<string> known)
    {
        var own = known.Select(SectionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return configuration.AsEnumerable()
            .Where(s => s.Value is not null && s.Key.Contains(':', StringComparison.Ordinal) && own.Contains(SectionOf(s.Key)))
            .Select(s => s.Key).Where(k => !known.Contains(k) && !known.Contains(k[..k.LastIndexOf(':')] + ":*"))
            .Order(StringComparer.Ordinal);
    }

    private static string Among(HashSet<string> known, string section) =>
        string.Join(", ", known.Where(k => SectionOf(k).Equals(section, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));

    private static string SectionOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
