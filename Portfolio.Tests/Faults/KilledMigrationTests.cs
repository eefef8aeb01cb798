using Microsoft.Data.Sqlite;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Faults;

/// <summary>The program is killed while it creates its tables; the next start continues from there.</summary>
public sealed class KilledMigrationTests
{
    /// <summary>The lock held while migrating; its number is <c>MigrationTurn</c>'s.</summary>
    private const string IsMigrating = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7003150115 - 4294967296";

    private const string HasTables = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'";

    private const string HasJobs = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'hangfire'";

    [Fact]
    public async Task OnSqlite_WhateverItWasDoing()
    {
        await using var portal = new RunningPortal();
        await KillAsync(portal, [Anew], () => Task.FromResult(File.Exists(Path.Combine(portal.Directory, "portfolio.db"))));
        await KillAsync(portal, [Anew], () => Task.FromResult(Asked(portal, "SELECT COUNT(*) FROM __EFMigrationsLock")));
        await KillAsync(portal, [Anew], () => Task.FromResult(Asked(portal, "SELECT COUNT(*) FROM __EFMigrationsHistory")));
        await portal.StartAsync(null, Anew);
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM __EFMigrationsHistory"));
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM Schools"));
    }

    [Fact]
    public async Task OnSqlite_AStaleLock_BlocksNobody()
    {
        await using var portal = new RunningPortal();
        portal.Do("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');");
        await portal.StartAsync(null, Anew);
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM Schools"));
    }

    [Fact]
    public async Task ADatabaseOfAnotherVersion_IsReported_AndLeftUnchanged()
    {
        await using var portal = new RunningPortal();
        portal.Do("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL);");
        portal.Do("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '10.0.0');");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(null, Anew));
        Assert.Contains("another version of the portal, which knew the migration 20990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, portal.Count("SELECT COUNT(*) FROM sqlite_master WHERE name = 'Schools'"));
    }

    [Fact]
    public async Task OnPostgreSql_WhateverItWasDoing()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: false);
        (string, string)[] on = [("Database__Provider", "PostgreSql"), ("Database__ConnectionString", database.ConnectionString)];
        await using var portal = new RunningPortal();
        foreach (var moment in new[] { IsMigrating, HasTables, HasJobs })
        {
            await KillAsync(portal, on, async () => await database.CountAsync(moment) > 0);
        }

        await portal.StartAsync(null, on);
        Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM \"__EFMigrationsHistory\""));
        Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM \"Schools\""));
    }

    /// <summary>The demo school is created by this start instead of copied.</summary>
    private static (string, string) Anew => ("Portfolio__Demo", "true");

    private static async Task KillAsync(RunningPortal portal, (string, string)[] settings, Func<Task<bool>> atThisMoment)
    {
        var starting = portal.StartAsync(null, settings);
        while (!starting.IsCompleted && !await atThisMoment())
        {
            await Task.Yield();
        }

        Assert.False(starting.IsFaulted, portal.Said());
        await portal.StopAsync();
        _ = await Record.ExceptionAsync(() => starting);
    }

    private static bool Asked(RunningPortal portal, string sql)
    {
        try
        {
            return portal.Count(sql) > 0;
        }
        catch (SqliteException)
        {
            // The table does not exist yet, or the file is locked.
            return false;
        }
    }
}
