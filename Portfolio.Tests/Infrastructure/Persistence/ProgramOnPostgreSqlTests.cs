using System.Net;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>The built program on a database server.</summary>
public sealed class ProgramOnPostgreSqlTests
{
    [Fact]
    public async Task OnAnEmptyDatabase_ItMigratesServesAndKeepsItsJobsThere()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: false);
        await using var portal = new RunningPortal();
        await portal.StartAsync(null, On(database.ConnectionString));
        await CheckItServesAsync(portal);

        Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM \"Schools\""));
        Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM hangfire.\"set\" WHERE key = 'recurring-jobs' AND value = 'due-work'"));
        Assert.Equal(12, await database.CountAsync("SELECT COUNT(*) FROM \"DueRuns\""));
        Assert.False(File.Exists(Path.Combine(portal.Directory, "portfolio.db")));
    }

    [Fact]
    public async Task OnAMigratedDatabase_ItNeedsNoPermissionToChangeTables()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: true);
        await database.DoAsync($"""
            CREATE ROLE {database.Name}_portal LOGIN;
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
            GRANT USAGE ON SCHEMA public, hangfire TO {database.Name}_portal;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, hangfire TO {database.Name}_portal;
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, hangfire TO {database.Name}_portal;
            """);
        await using var portal = new RunningPortal();
        await portal.StartAsync(null, On($"{database.ConnectionString};Username={database.Name}_portal"));
        await CheckItServesAsync(portal);
    }

    [Fact]
    public async Task TwoNodesOnOneDatabase_StartAtOnce()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: false);
        await using var one = new RunningPortal();
        await using var other = new RunningPortal(one.Directory);
        await Task.WhenAll(one.StartAsync(null, On(database.ConnectionString)), other.StartAsync(null, On(database.ConnectionString)));
        await CheckItServesAsync(one);
        await CheckItServesAsync(other);
        Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM \"Schools\""));
    }

    [Theory]
    [InlineData("PostgreSql", "", "Database:ConnectionString")]
    [InlineData("SqlServer", "", "Database:ConnectionString")]
    public async Task WithoutAConnectionString_ItRefusesToStart(string provider, string connectionString, string named)
    {
        await using var portal = new RunningPortal();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => portal.StartAsync(null, ("Database__Provider", provider), ("Database__ConnectionString", connectionString)));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }

    private static (string, string)[] On(string connectionString) => [("Database__Provider", "PostgreSql"), ("Database__ConnectionString", connectionString)];

    private static async Task CheckItServesAsync(RunningPortal portal)
    {
        using var student = await PortalClient.SignInAsync(portal, "student1");
        using var ready = await student.GetAsync("/health/ready");
        using var outcomes = await student.GetAsync("/outcomes");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ready.StatusCode, outcomes.StatusCode));
    }
}
