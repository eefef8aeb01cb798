using System.Data;
using System.Diagnostics;
using Npgsql;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Uses PostgreSQL's own tools, which must be on the path. <c>pg_dump</c> gets the snapshot of our transaction, so the rows that we
/// count are the rows that it writes (postgresql.org/docs: pg_export_snapshot). Queued jobs are left out: every start schedules them
/// again.
/// </summary>
internal sealed class PostgreSqlCopy(IDbContextFactory<PortfolioDbContext> contexts) : IDatabaseCopy
{
    private const string Name = "portfolio.dump";

    public bool HasRows => true;

    public async Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        await using var instant = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var snapshot = (await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").ToListAsync(ct))[0];
        var path = Path.Combine(folder, Name);
        await RunAsync(db, "pg_dump", ["--format=custom", "--exclude-schema=hangfire", $"--snapshot={snapshot}", $"--file={path}"], ct);
        Storage.DurableDisk.FlushFile(path);
        await asCopied(db);
        return Name;
    }

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return (
            await db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM pg_tables WHERE schemaname = 'public'")
                .ToListAsync(ct))[0] == 0;
    }

    public async Task RestoreAsync(string copy, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        await RunAsync(
            db, "pg_restore",
            ["--exit-on-error", "--single-transaction", "--no-owner", $"--dbname={db.Database.GetDbConnection().Database}", copy], ct);
    }

    private static async Task RunAsync(PortfolioDbContext db, string tool, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) =
            (connection.Host, connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (start.Environment["PGDATABASE"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"]) =
            (connection.Database, connection.Username, connection.Password);
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new BackupException($"{tool} ended with {process.ExitCode}: {said.Trim()}");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BackupException($"{tool} is not on the path: install PostgreSQL's client tools, of the server's version or newer");
        }
    }
}
