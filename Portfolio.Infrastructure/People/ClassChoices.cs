using System.Linq.Expressions;

namespace Portfolio.Infrastructure.People;

public sealed record ClassChoice(HomeroomClassId Id, string Name);

internal static class ClassChoices
{
    /// <summary>The classes of a year, by grade and as the school says them.</summary>
    public static async Task<IReadOnlyList<ClassChoice>> ClassChoicesAsync(
        this PortfolioDbContext db, SchoolYear year, CancellationToken ct)
    {
        var classes = await db.Classes.AsNoTracking().Where(c => c.Year == year).Select(c => new { c.Grade, c.Id, c.Name }).ToListAsync(ct);
        return [.. classes.OrderBy(c => c.Grade).ThenBy(c => c.Name, ClassOrder.Instance).Select(c => new ClassChoice(c.Id, c.Name))];
    }

    /// <summary>
    /// Sorts by class in this order, in the database: no collation puts 甲 before 乙. Who is in none of the classes comes last.
    /// </summary>
    public static IOrderedQueryable<TRow> ByClass<TRow>(
        this IQueryable<TRow> rows, Expression<Func<TRow, HomeroomClassId?>> classOf, IReadOnlyList<ClassChoice> classes, bool isDescending)
    {
        Expression place = Expression.Constant(classes.Count);
        for (var i = classes.Count - 1; i >= 0; i--)
        {
            var isThis = Expression.Equal(classOf.Body, Expression.Constant(classes[i].Id, typeof(HomeroomClassId?)));
            place = Expression.Condition(isThis, Expression.Constant(i), place);
        }

        return rows.By(Expression.Lambda<Func<TRow, int>>(place, classOf.Parameters), isDescending);
    }
}
