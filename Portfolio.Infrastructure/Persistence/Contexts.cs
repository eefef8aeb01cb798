namespace Portfolio.Infrastructure.Persistence;

/// <summary>The two ways to open the memory: inside one school, or, for the few who must, across all of them.</summary>
internal static class Contexts
{
    /// <summary>A context that finds, and saves, rows of this school only.</summary>
    public static async Task<PortfolioDbContext> OpenAsync(this IDbContextFactory<PortfolioDbContext> contexts, SchoolId school, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.KeepTo(school);
        return db;
    }

    /// <summary>A context over all schools: to sign in, to plan jobs, for the city's figures. A test lists who may.</summary>
    public static async Task<PortfolioDbContext> OpenAcrossSchoolsAsync(this IDbContextFactory<PortfolioDbContext> contexts, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.KeepToNone();
        return db;
    }
}
