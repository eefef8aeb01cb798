using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>On which database the tests of a class run; SQLite when it does not say.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RunsOnAttribute(DatabaseProvider provider) : Attribute
{
    public DatabaseProvider Provider { get; } = provider;

    /// <summary>The database's default on SQL Server; the server's, or <c>PORTFOLIO_TEST_SQLSERVER_COLLATION</c>, when none.</summary>
    public string? Collation { get; init; }

    public static string? CollationOf(Type? testClass) =>
        testClass?.GetCustomAttributes(typeof(RunsOnAttribute), inherit: false) is [RunsOnAttribute on] ? on.Collation : null;

    public static DatabaseProvider Of(Type? testClass) =>
        testClass?.GetCustomAttributes(typeof(RunsOnAttribute), inherit: false) is [RunsOnAttribute on] ? on.Provider : DatabaseProvider.Sqlite;
}
