using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>The product's EF model for SQL Server, without a server.</summary>
internal static class SqlServerModel
{
    public static SqlServerPortfolioDbContext Open(params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqlServerPortfolioDbContext>().UseSqlServer("Server=nowhere").AddInterceptors(interceptors).Options);

    /// <summary>Errors that SQL Server 2022's grammar finds in a statement; empty when it is valid.</summary>
    public static IEnumerable<string> ErrorsIn(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(e => $"line {e.Line}: {e.Message}");
    }
}
