using Portfolio.Infrastructure.City;

namespace Portfolio.Web.Features.City;

/// <summary>Sort orders of the city's schools; the first is the default.</summary>
public enum SchoolOrder
{
    Code,
    Name,
    MostWithNone,
    MostWaiting,
    MostSent,
    LongestQuiet,
}

internal static class SchoolOrders
{
    public static IReadOnlyList<SchoolProgress> Apply(this SchoolOrder order, IEnumerable<SchoolProgress> schools) => order switch
    {
        SchoolOrder.Name => [.. schools.OrderBy(s => s.Name, StringComparer.CurrentCulture)],
        SchoolOrder.MostWithNone => [.. schools.OrderByDescending(s => s.Figures.WithNone)],
        SchoolOrder.MostWaiting => [.. schools.OrderByDescending(s => s.Figures.Waiting)],
        SchoolOrder.MostSent => [.. schools.OrderByDescending(s => s.Figures.Sent)],
        SchoolOrder.LongestQuiet => [.. schools.OrderBy(s => s.Figures.LastActivity ?? DateTimeOffset.MinValue)],
        _ => [.. schools],
    };
}
