using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>The database on which a test class runs; SQLite by default.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RunsOnAttribute(DatabaseProvider provider) : Attribute
{
    public DatabaseProvider Provider { get; } = provider;

    /// <summary>
    /// The database's default collation on SQL Server; null for the server's, or <c>PORTFOLIO_TEST_SQLSERVER_COLLATION</c>.
    /// </summary>
    public string? Collation { get; init; }

    public static string? CollationOf(Type? testClass) =>
        testClass?.GetCustomAttributes(typeof(RunsOnAttribute), inherit: false) is [RunsOnAttribute on] ? on.Collation : null;

    public static DatabaseProvider Of(Type? testClass) =>
        testClass?.GetCustomAttributes(typeof(RunsOnAttribute), inherit: false) is [RunsOnAttribute on] ? on.Provider : DatabaseProvider.Sqlite;
}
