namespace Portfolio.Infrastructure.Persistence;

/// <summary>The two ways to open a context: inside one school, or, for the few that need it, across all of them.</summary>
internal static class Contexts
{
    private static readonly string[] SchoolFilter = [nameof(PortfolioDbContext.School)];

    /// <summary>A context that reads and saves rows of this school only.</summary>
    public static async Task<PortfolioDbContext> OpenAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, SchoolId school, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.KeepTo(school);
        return db;
    }

    /// <summary>
    /// A context that saves rows of any school: to sign in, to schedule jobs, for the city's figures. Each of its queries must call
    /// <see cref="AcrossSchools"/>. A test lists who may use it.
    /// </summary>
    public static async Task<PortfolioDbContext> OpenAcrossSchoolsAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.KeepToNone();
        return db;
    }

    /// <summary>Removes the school filter from the whole query.</summary>
    public static IQueryable<T> AcrossSchools<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters(SchoolFilter);

    /// <summary>The code of each school, to show to people.</summary>
    public static async Task<IReadOnlyDictionary<SchoolId, string>> SchoolCodesAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Schools.AcrossSchools().AsNoTracking().ToDictionaryAsync(s => s.SchoolId, s => s.Code, ct);
    }

    /// <summary>All schools, to process one after the other.</summary>
    public static async Task<IReadOnlyList<SchoolId>> SchoolsAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Schools.AcrossSchools().AsNoTracking().Select(s => s.SchoolId).ToListAsync(ct);
    }
}
