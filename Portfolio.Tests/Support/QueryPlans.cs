using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Tests.Support;

/// <summary>SQLite's query plans: which tables are scanned, completely or for a whole school, instead of searched by an index.</summary>
internal static partial class QueryPlans
{
    /// <summary>Tables that grow with the number of students in the city.</summary>
    private static readonly HashSet<string> Large = new(StringComparer.Ordinal)
    {
        "Outcomes", "OutcomeRevisions", "EvidenceFiles", "Students", "Accounts", "Enrolments", "FormerPlaces", "Classes", "Courses", "CourseTeachers", "CourseMembers",
        "CourseRecords", "CadreRoles", "ConductRecords", "AdviserAssignments", "MistakeReports", "Performances", "Notices", "Teachers", "Journal", "Deputies",
    };

    /// <summary>Tables of which one school has thousands of rows: scanning the school's part is too slow.</summary>
    private static readonly HashSet<string> LargeInASchool = new(StringComparer.Ordinal)
    {
        "Outcomes", "OutcomeRevisions", "EvidenceFiles", "Students", "Enrolments", "FormerPlaces", "CourseMembers", "CourseRecords", "CadreRoles", "ConductRecords",
        "Performances", "Notices",
    };

    /// <returns>Each scan of a large table, with its statement; should be empty.</returns>
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
                if (IsOn(Scan().Match(step), tables, Large) || IsOn(SchoolWalk().Match(step), tables, LargeInASchool))
                {
                    scans.Add($"{step}\n{statement.Text}");
                }
            }
        }

        return scans;
    }

    private static bool IsOn(Match step, ILookup<string, string> tables, HashSet<string> large) =>
        step.Success && tables[step.Groups["alias"].Value].Append(step.Groups["alias"].Value).Any(large.Contains);

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

    /// <summary>From the first row of a school to its last.</summary>
    [GeneratedRegex(@"^SEARCH (?<alias>\w+) USING .*\(SchoolId=\?\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchoolWalk();
}
