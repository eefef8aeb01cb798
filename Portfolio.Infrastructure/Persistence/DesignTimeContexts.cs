using Microsoft.EntityFrameworkCore.Design;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Lets <c>dotnet ef migrations add NAME --context XPortfolioDbContext</c> work without starting the portal.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortfolioDbContext>
{
    public SqlitePortfolioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortfolioDbContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortfolioDbContext>
{
    public SqlServerPortfolioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortfolioDbContext>().UseSqlServer().Options);
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlPortfolioDbContext>
{
    public PostgreSqlPortfolioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPortfolioDbContext>().UseNpgsql().Options);
}
