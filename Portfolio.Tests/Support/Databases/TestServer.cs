using Portfolio.Infrastructure.Persistence;
using Xunit.v3;

namespace Portfolio.Tests.Support.Databases;

/// <summary>Creates the databases of the tests.</summary>
internal abstract class TestServer
{
    private static readonly TestServer Sqlite = new SqliteFiles();

    private static readonly TestServer PostgreSql = new PostgreSqlDatabases();

    private static readonly TestServer SqlServer = new SqlServerGiven();

    /// <param name="provider">null for the running test class's own</param>
    public static TestServer For(DatabaseProvider? provider) => (provider ?? OfThisTest) switch
    {
        DatabaseProvider.PostgreSql => PostgreSql,
        DatabaseProvider.SqlServer => SqlServer,
        _ => Sqlite,
    };

    private static DatabaseProvider OfThisTest => RunsOnAttribute.Of(ThisClass);

    protected static Type? ThisClass => (TestContext.Current.TestClass as IXunitTestClass)?.Class;

    /// <summary>Creates an empty, migrated database for one test.</summary>
    /// <param name="directory">the test's own</param>
    /// <returns>Settings with which the portal connects to it.</returns>
    public abstract Task<Dictionary<string, string?>> CreateAsync(DirectoryInfo directory);

    /// <summary>Creates a database without tables.</summary>
    public virtual Task<Dictionary<string, string?>> EmptyAsync() => Task.FromResult(new Dictionary<string, string?>());

    public abstract Task DropAsync(PortfolioDbContext db);

    /// <summary>Renames a table, to simulate a fault.</summary>
    public virtual string Rename(string table, string to) => $"ALTER TABLE \"{table}\" RENAME TO \"{to}\"";

    protected static Dictionary<string, string?> Settings(DatabaseProvider provider, string connectionString) =>
        new() { ["Database:Provider"] = provider.ToString(), ["Database:ConnectionString"] = connectionString };
}
