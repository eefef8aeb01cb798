using System.Text;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Architecture;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>Runs after all other tests: what they made the product query and save is checked as it would be sent to SQL Server.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

[Collection(nameof(AfterAllOthers))]
public sealed class ProductSqlTests
{
    private const string Accept = "PORTFOLIO_ACCEPT_SQL";

    private const string OnSqlServerOnly = "Persistence.ReadersNeverWait.CheckAsync";

    /// <summary>
    /// Not recorded, because no context of the portal's runs them: PostgreSQL's own statements, queries for a server that has
    /// interrupted something or has its own backup, queries on the finished copy of an SQLite database, and its migration.
    /// </summary>
    private static readonly string[] Unheard = ["Backups.PostgreSqlCopy.CopyAsync", "Backups.PostgreSqlCopy.IsEmptyAsync", "Backups.Rows.FilesAsync", "Backups.Rows.InstallationAsync",
        "Backups.ServersRows.ReadAsync", "Backups.ServersRows.SealsAsync", "Persistence.Perseverance.IsSavedAsync", "Persistence.MigrationTurn.OnSqliteAsync",
        "Persistence.SweepCommands.ExecuteAsync", "Synthetic.SyntheticCity.SeedAsync"];

    private const string Header = """
        -- Every statement that the product sends to SQL Server, as the tests made it ask and save on SQLite. Reviewed by docs/databases.md.
        -- Written by the tests: PORTFOLIO_ACCEPT_SQL=1 ./test.sh; then read the difference.
        """;

    private static readonly string Snapshot = Path.Combine(Source.Root.FullName, "Portfolio.Tests/Infrastructure/Persistence/SqlServer/Product.sql");

    /// <summary>With only some tests selected, missing statements mean nothing.</summary>
    private static readonly bool IsPart = Environment.GetCommandLineArgs().Any(a => a.StartsWith("--filter", StringComparison.Ordinal) || a == "--server");

    [Fact]
    public async Task EveryStatement_IsValidOnSqlServer()
    {
        var wrong = (await StatementsAsync()).SelectMany(s => SqlServerModel.ErrorsIn(s.Value.Sql).Select(e => $"{s.Value.By}: {e}\n{s.Value.Sql}"));
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task EveryStatement_IsTheOneThatWasReviewed()
    {
        var now = (await StatementsAsync()).Keys.ToHashSet(StringComparer.Ordinal);
        var reviewed = File.Exists(Snapshot) ? Read(await File.ReadAllTextAsync(Snapshot, TestContext.Current.CancellationToken)) : [];
        if (Environment.GetEnvironmentVariable(Accept) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Snapshot, Write(IsPart ? now.Union(reviewed, StringComparer.Ordinal) : now), TestContext.Current.CancellationToken);
            return;
        }

        var added = now.Except(reviewed, StringComparer.Ordinal).Select(s => "not reviewed:\n" + s);
        var gone = IsPart ? [] : reviewed.Except(now, StringComparer.Ordinal).Select(s => "no longer sent:\n" + s);
        var difference = added.Concat(gone).ToList();
        Assert.True(
            difference.Count == 0,
            $"What SQL Server is sent has changed. Read it against docs/databases.md, then accept it: {Accept}=1 ./test.sh\n\n{string.Join("\n\n", difference)}");
    }

    [Fact]
    public void EveryMethodWithAQuery_WasCoveredByATest()
    {
        var asked = ProductSql.AllAsked.Select(a => a.By).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], IsPart ? [] : Askers.OfTheProduct().Where(a => !asked.Contains(a) && a != OnSqlServerOnly && !Unheard.Contains(a)));
    }

    [Fact]
    public async Task EveryCompiledQuery_WasCoveredByATest()
    {
        var compiled = (await StatementsAsync()).Values.CountBy(s => s.By, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.Equal([], IsPart ? [] : Askers.CompiledOfTheProduct().Where(q => compiled.GetValueOrDefault(q.Key) < q.Value).Select(q => q.Key));
    }

    [Fact]
    public void SqlOfOurOwn_IsWrittenInThesePlacesOnly() =>
        Source.None(
            Source.OfProduct(".cs").Where(f => f.Name is not ("ReadersNeverWait.cs" or "MigrationTurn.cs" or "SqliteDurability.cs" or "BulkInsert.cs" or "PostgreSqlCopy.cs" or "SqliteCopy.cs" or "TableCounts.cs"
                or "JobTables.cs" or "ListCollation.cs")),
            f => f.Says("FromSql") || f.Says("ExecuteSql") || f.Says("SqlQuery") || f.Says("CommandText"));

    [Fact]
    public void Aggregates_AreReadInOneStatement() => Source.None(Source.OfProduct(".cs"), f => f.Says("AsSplitQuery"));

    /// <summary>By the text in the snapshot.</summary>
    private static async Task<SortedDictionary<string, (string By, string Sql)>> StatementsAsync()
    {
        await using var db = SqlServerModel.Open();
        var translation = new Translation(db);
        var statements = ProductSql.AllAsked.Select(a => (a.By, Sql: translation.ToSql(a.Query))).Append((OnSqlServerOnly, ReadersNeverWait.Question)).ToList();
        foreach (var row in ProductSql.AllSaved)
        {
            statements.AddRange((await Saving.ToSqlAsync(row)).Select(sql => ($"save {row.Entity.Split('.')[^1]}", sql)));
        }

        return new(statements.DistinctBy(Text).ToDictionary(Text), StringComparer.Ordinal);
    }

    private static string Text((string By, string Sql) statement) => $"-- {statement.By}\n{statement.Sql.ReplaceLineEndings("\n").Trim()}";

    private static string Write(IEnumerable<string> statements) =>
        statements.Order(StringComparer.Ordinal).Aggregate(new StringBuilder(Header).Append('\n'), (file, s) => file.Append('\n').Append(s).Append("\nGO\n")).ToString();

    private static HashSet<string> Read(string file) =>
        [.. file[Header.Length..].Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Trim('\n')).Where(s => s.Length > 0)];
}
