using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support;

/// <summary>Tests read the rows of all schools without saying so in each query: their contexts have a model without the filter.</summary>
internal static class Everything
{
    public static PortfolioDbContext OpenEverything(this IServiceProvider services)
    {
        PortfolioDbContext db = Options<SqlitePortfolioDbContext>(services) is { } sqlite ? new SqlitePortfolioDbContext(sqlite)
            : Options<PostgreSqlPortfolioDbContext>(services) is { } postgreSql ? new PostgreSqlPortfolioDbContext(postgreSql)
            : new SqlServerPortfolioDbContext(Options<SqlServerPortfolioDbContext>(services)!);
        db.KeepToNone();
        return db;
    }

    private static DbContextOptions<T>? Options<T>(IServiceProvider services)
        where T : DbContext => services.GetService<DbContextOptions<T>>() is { } options
            ? new DbContextOptionsBuilder<T>(options).ReplaceService<IModelCustomizer, WithoutSchoolFilter>().Options
            : null;

    private sealed class WithoutSchoolFilter(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not null))
            {
                entity.SetQueryFilter(nameof(PortfolioDbContext.School), null);
            }
        }
    }
}
