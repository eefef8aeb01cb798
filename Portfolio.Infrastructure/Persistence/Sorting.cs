using System.Linq.Expressions;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Sorting in the direction that somebody has chosen.</summary>
internal static class Sorting
{
    public static IOrderedQueryable<TRow> By<TRow, TKey>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, bool isDescending) =>
        isDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public static IOrderedQueryable<TRow> Then<TRow, TKey>(
        this IOrderedQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, bool isDescending) =>
        isDescending ? rows.ThenByDescending(key) : rows.ThenBy(key);
}
