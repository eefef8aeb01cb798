using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>
/// The review of docs/databases.md as tests: where SQL Server behaves differently from the databases that can be started here.
/// </summary>
public sealed partial class SqlServerModelTests : IDisposable
{
    /// <summary>Bytes of a nonclustered index and of a clustered key.</summary>
    private const int IndexLimit = 1700;

    private const int ClusteredLimit = 900;

    private const int ParameterLimit = 2100;

    private readonly SqlServerPortfolioDbContext _db = SqlServerModel.Open();

    private IRelationalModel Model => _db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private IEnumerable<IColumn> Columns => Model.Tables.SelectMany(t => t.Columns);

    public void Dispose() => _db.Dispose();

    [Fact]
    public void AllMigrations_AsOneScript_AreValid() => Assert.Equal([], SqlServerModel.ErrorsIn(Script()));

    [Fact]
    public void Instants_AreTicks()
    {
        Assert.DoesNotContain(Columns, c => c.StoreType.StartsWith("datetime", StringComparison.Ordinal) || c.StoreType.StartsWith("time", StringComparison.Ordinal));
        Assert.DoesNotContain("datetimeoffset", Script(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Texts_CompareByCodePoint() =>
        Assert.All(Columns.Where(c => c.StoreType.Contains("char", StringComparison.Ordinal)), c => Assert.Equal(SqlServerPortfolioDbContext.Collation, c.Collation));

    [Fact]
    public void Cascades_ReachNoTableByTwoPaths()
    {
        Assert.Contains(Model.Tables, t => Reached(t).Any());
        foreach (var table in Model.Tables)
        {
            var reached = Reached(table).Select(t => t.Name).ToList();
            Assert.Equal(reached.Distinct(), reached);
            Assert.DoesNotContain(table.Name, reached);
        }
    }

    [Fact]
    public void UniqueIndexes_OnNullableColumns_AreFiltered()
    {
        // SQL Server treats two nulls as equal; the other databases do not.
        foreach (var index in Model.Tables.SelectMany(t => t.Indexes).Where(i => i.IsUnique))
        {
            Assert.All(index.Columns.Where(c => c.IsNullable), c => Assert.Contains($"[{c.Name}] IS NOT NULL", index.Filter, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Model.Tables.SelectMany(t => t.UniqueConstraints).Where(u => !u.GetIsPrimaryKey()).SelectMany(u => u.Columns), c => c.IsNullable);
    }

    [Fact]
    public void Keys_AreShortEnoughAndHaveALength()
    {
        Assert.All(Model.Tables.SelectMany(t => t.Indexes), i => Assert.InRange(Bytes(i.Columns), 1, IndexLimit));
        Assert.All(Model.Tables.SelectMany(t => t.UniqueConstraints), u => Assert.InRange(Bytes(u.Columns), 1, ClusteredLimit));
        Assert.All(Model.Tables.SelectMany(t => t.ForeignKeyConstraints), f => Assert.InRange(Bytes(f.Columns), 1, IndexLimit));
    }

    [Fact]
    public void Nothing_IsNumberedByTheDatabase()
    {
        var numbered = _db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties())
            .Where(p => SqlServerPropertyExtensions.GetValueGenerationStrategy(p) == SqlServerValueGenerationStrategy.IdentityColumn);
        Assert.Equal([], numbered.Select(p => (p.DeclaringType.ShortName(), p.Name)));
        Assert.DoesNotContain("IDENTITY_INSERT", Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void AListLongerThanAStatementMayHaveParameters_IsSentInOne()
    {
        var ids = Enumerable.Range(0, 3000).Select(_ => new OutcomeId(Support.A.Id())).ToList();
        var sql = _db.Outcomes.Where(o => ids.Contains(o.Id)).ToQueryString();
        Assert.InRange(Parameter().Matches(sql).Select(m => m.Value).Distinct(StringComparer.Ordinal).Count(), 1, ParameterLimit);
        Assert.Equal([], SqlServerModel.ErrorsIn(sql));
    }

    [Fact]
    public void ADatabaseThatThePortalMakes_LetsReadersNotWaitForWriters()
    {
        var made = _db.GetService<IMigrationsSqlGenerator>().Generate([new SqlServerCreateDatabaseOperation { Name = "portfolio" }]);
        Assert.Contains(made, c => c.CommandText.Contains("SET READ_COMMITTED_SNAPSHOT ON", StringComparison.Ordinal));
    }

    [Fact]
    public void AnImport_NeverLocksAWholeTable()
    {
        Assert.InRange(BulkInsert.BatchRows, 1, 4999);
        Assert.False(BulkInsert.SqlServerOptions.HasFlag(Microsoft.Data.SqlClient.SqlBulkCopyOptions.TableLock));
        var script = Script();
        Assert.All(
            ImportedRows.Types.Append(typeof(ImportChange)).Select(t => _db.Model.FindEntityType(t)!.GetTableName()),
            table => Assert.Contains($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)", script, StringComparison.Ordinal));
    }

    [Fact]
    public void ImportUndo_UsesAnIndexOnTheImport()
    {
        foreach (var type in ImportedRows.Types)
        {
            var index = Assert.Single(_db.GetService<IDesignTimeModel>().Model.FindEntityType(type)!.GetIndexes(), i => i.Properties is [{ Name: ImportedRows.Run }]);
            Assert.Equal($"[{ImportedRows.Run}] IS NOT NULL", index.GetFilter());
        }
    }

    [Fact]
    public void TheQueryForHangfiresTables_IsValid() => Assert.Equal([], SqlServerModel.ErrorsIn(JobTables.SqlServerVersion));

    private string Script() => _db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    /// <summary>Every table whose rows are deleted, or set to null, with a row of this one: once for each path.</summary>
    private static IEnumerable<ITable> Reached(ITable table) => table.ReferencingForeignKeyConstraints
        .Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
        .SelectMany(f => f.OnDeleteAction == ReferentialAction.Cascade && f.Table != table ? Reached(f.Table).Prepend(f.Table) : [f.Table]);

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(c => c.StoreType switch
    {
        "uniqueidentifier" => 16,
        "bigint" => 8,
        "int" => 4,
        "date" => 3,
        "bit" => 1,
        var text when Length().Match(text) is { Success: true } length => 2 * int.Parse(length.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"{c.Table.Name}.{c.Name} is {other}: no part of a key"),
    });

    [GeneratedRegex(@"^n(var)?char\((?<n>\d+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();

    [GeneratedRegex(@"@\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
