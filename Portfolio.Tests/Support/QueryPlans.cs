using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Tests.Support;

/// <summary>How SQLite answers what was asked: which tables it walks through instead of finding rows by an index.</summary>
internal static partial class QueryPlans
{
    /// <summary>Tables that grow with the students of a city.</summary>
    private static readonly HashSet<string> Large = new(StringComparer.Ordinal)
    {
        "Outcomes", "OutcomeRevisions", "EvidenceFiles", "Students", "Accounts", "Enrolments", "FormerPlaces", "Classes", "Courses", "CourseTeachers", "CourseMembers",
        "CourseRecords", "CadreRoles", "ConductRecords", "AdviserAssignments", "MistakeReports", "Performances", "Notices", "Teachers", "Journal", "Deputies",
    };

    /// <returns>Each walk through a large table, with the statement it belongs to; none is good.</returns>
    public static async Task<IReadOnlyList<string>> ScansAsync(this TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var scans = new List<string>();
        foreach (var statement in database.Sql.Statements.DistinctBy(s => s.Text))
        {
            var tables = Alias().Matches(statement.Text).Select(m => (Alias: m.Groups["alias"].Value, Table: m.Groups["table"].Value)).ToLookup(m => m.Alias, m => m.Table);
            foreach (var step in await PlanAsync(connection, statement))
            {
                if (Scan().Match(step) is { Success: true } scan && tables[scan.Groups["alias"].Value].Append(scan.Groups["alias"].Value).Any(Large.Contains))
                {
                    scans.Add($"{step}\n{statement.Text}");
                }
            }
        }

        return scans;
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(SqliteConnection connection, SqlStatement statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alias();

    [GeneratedRegex("^SCAN (?<alias>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scan();
}
