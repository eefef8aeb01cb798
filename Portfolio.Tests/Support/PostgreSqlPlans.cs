using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Portfolio.Tests.Support;

/// <summary>
/// PostgreSQL's generic query plans, which do not depend on parameter values, as it uses them after a statement has been run often,
/// and as SQL Server always does. With sequential scans discouraged, it still uses one where no index fits: so a handful of rows
/// shows what a million would suffer.
/// </summary>
internal static partial class PostgreSqlPlans
{
    private const string NoWalking =
        "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan";

    private const string LeadingColumns =
        "SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = 1";

    /// <param name="tables">the tables that grow with the city</param>
    /// <returns>Each plan step that reads these tables without an index, with its statement; should be empty.</returns>
    public static async Task<IReadOnlyList<string>> WalksAsync(this TestDatabase database, IReadOnlyCollection<string> tables, Func<string, bool>? which = null)
    {
        await using var db = database.Open();
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(TestDatabase.Token);
        await DoAsync(connection, NoWalking);
        var leading = (await RowsAsync(connection, LeadingColumns, 2)).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var walks = new List<string>();
        foreach (var statement in database.Sql.Statements.DistinctBy(s => s.Text).Where(s => IsOne(s.Text) && which?.Invoke(s.Text) != false))
        {
            var plan = await PlanAsync(connection, statement);
            walks.AddRange(Walks(plan, leading)
                .Where(step => tables.Any(t => step.Contains($"on \"{t}\"", StringComparison.Ordinal))).Select(step => $"{step.Trim()}\n{statement.Text}\n{string.Join('\n', plan)}"));
        }

        return walks;
    }

    private static async Task<List<string>> PlanAsync(NpgsqlConnection connection, SqlStatement statement)
    {
        // Prepared statements use numbers instead of names, and no values.
        var names = statement.Parameters.Select(p => p.Key.TrimStart('@')).ToList();
        var numbered = Parameter().Replace(statement.Text, m => $"${names.IndexOf(m.Value[1..]) + 1}");
        var types = string.Join(", ", statement.Parameters.Select(p => TypeOf(p.Value)));
        await DoAsync(connection, $"DEALLOCATE ALL; PREPARE asked{(names.Count == 0 ? string.Empty : $"({types})")} AS {numbered}");
        var values = names.Count == 0 ? string.Empty : $"({string.Join(", ", names.Select(_ => "NULL"))})";
        return (await RowsAsync(connection, $"EXPLAIN (COSTS OFF) EXECUTE asked{values}", 1)).ConvertAll(r => r[0]);
    }

    /// <summary>A save of several rows consists of several statements, each by primary key.</summary>
    private static bool IsOne(string text) => Asks().IsMatch(text) && !text.Trim().TrimEnd(';').Contains(';', StringComparison.Ordinal);

    private static string TypeOf(object? value) => value switch
    {
        Guid => "uuid",
        long => "bigint",
        int => "integer",
        bool => "boolean",
        string => "text",
        IEnumerable<Guid> or IEnumerable<Guid?> => "uuid[]",
        IEnumerable<string> => "text[]",
        IEnumerable<int> => "integer[]",
        _ => "unknown",
    };

    /// <summary>A sequential scan, or a full index scan: without a condition on its first column.</summary>
    private static IEnumerable<string> Walks(List<string> plan, Dictionary<string, string> leading) => plan.Where((step, i) =>
        step.Contains("Seq Scan on", StringComparison.Ordinal)
        || (Indexed().Match(step) is { Success: true } index
            && !(i + 1 < plan.Count && plan[i + 1].Contains("Index Cond:", StringComparison.Ordinal) && plan[i + 1].Contains(leading[index.Groups["index"].Value], StringComparison.Ordinal))));

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestDatabase.Token);
    }

    private static async Task<List<string[]>> RowsAsync(NpgsqlConnection connection, string sql, int columns)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestDatabase.Token);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(TestDatabase.Token))
        {
            rows.Add([.. Enumerable.Range(0, columns).Select(i => reader.GetString(i))]);
        }

        return rows;
    }

    [GeneratedRegex("^(SELECT|UPDATE|DELETE)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"@\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("Index( Only)? Scan( Backward)? using \"?(?<index>\\w+)\"? on", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indexed();
}
