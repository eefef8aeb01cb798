using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Architecture;

/// <summary>Access across schools is limited to a few places, each listed here with its reason.</summary>
public sealed class TenancyTests
{
    private const string Infrastructure = "Portfolio.Infrastructure/";

    /// <summary>Classes that may open a context across schools.</summary>
    private static readonly Dictionary<string, string> AcrossSchools = new(StringComparer.Ordinal)
    {
        ["Backups/BackupRuns.cs"] = "a backup is the whole deployment's",
        ["Backups/NativeCopy.cs"] = "the same",
        ["Backups/OtherData.cs"] = "where the database lies",
        ["Backups/PostgreSqlCopy.cs"] = "a backup is the whole deployment's",
        ["Backups/RestoreBackup.cs"] = "a restore is the whole deployment's",
        ["Backups/RestoreTarget.cs"] = "whether there is any row at all",
        ["Backups/SqliteCopy.cs"] = "a backup is the whole deployment's",
        ["City/AddSchool.cs"] = "a code is unique in the city",
        ["City/CityProgress.cs"] = "which schools there are",
        ["Demo/DemoSchool.cs"] = "whether the demo school is there; seeds it",
        ["Evidence/Scanning/DueScans.cs"] = "files of all schools wait for one scanner",
        ["Installations/InstallationMark.cs"] = "whose database it is",
        ["Jobs/DueRuns.cs"] = "the runs of all schools' due work are one book",
        ["Journal/SealJournal.cs"] = "which schools have entries that wait; each is sealed by itself",
        ["Journal/VerifyJournal.cs"] = "the chains of all schools are walked",
        ["Notices/DueMails.cs"] = "the mails of all schools are sent together",
        ["Outcomes/DuePublications.cs"] = "the jobs of all schools are planned together",
        ["People/AccountSessions.cs"] = "whose account it is says the school",
        ["People/ChangeOwnName.cs"] = "an account name is unique in the deployment",
        ["People/ChooseCredentials.cs"] = "an account name is unique in the deployment, and nobody has a school before choosing one",
        ["People/FindActor.cs"] = "whose account it is says the school",
        ["People/OwnAccount.cs"] = "whose account it is says the school",
        ["People/SignInAttempts.cs"] = "a name is tried before anybody knows whose it is",
        ["People/SignInByPassword.cs"] = "an account name is unique in the deployment, and nobody has a school before signing in",
        ["Persistence/Contexts.cs"] = "defines it",
        ["Persistence/SweepCommands.cs"] = "the marks of all schools' saves are swept together",
        ["Schools/FindSchool.cs"] = "the command line names a school by its code",
        ["Storage/Scrub.cs"] = "the files of all schools are checked in one round",
        ["Storage/UnknownContent.cs"] = "the store is one for all schools",
        ["Storage/UnusedContent.cs"] = "the store is one for all schools",
        ["Synthetic/SyntheticCity.cs"] = "whether its schools are there already",
    };

    /// <summary>Classes that query across schools in a context opened elsewhere.</summary>
    private static readonly Dictionary<string, string> Asking = new(StringComparer.Ordinal)
    {
        ["Backups/Rows.cs"] = "a backup is the whole deployment's",
        ["Backups/ServersRows.cs"] = "the same",
        ["Imports/Rosters/SignInNames.cs"] = "an account name is unique in the deployment: a roster's new accounts must not take one of another school's person",
        ["Journal/JournalWalk.cs"] = "the journal is verified school by school in one context, the portal's own chain too",
        ["Notices/NoticePosts.cs"] = "a backup's failure is told to the administrators of all schools",
    };

    /// <summary>These save, count with raw SQL, or pass the context on.</summary>
    private static readonly string[] OpeningOnly =
        [
            "Backups/BackupRuns.cs", "Backups/NativeCopy.cs", "Backups/OtherData.cs", "Backups/PostgreSqlCopy.cs", "Backups/RestoreBackup.cs",
            "Backups/RestoreTarget.cs", "Backups/SqliteCopy.cs", "Jobs/DueRuns.cs", "People/SignInAttempts.cs",
        ];

    /// <summary>Classes that may create a context without a school.</summary>
    private static readonly string[] Unopened =
        ["DatabaseProbe.cs", "Persistence/Contexts.cs", "Persistence/DesignTimeContexts.cs", "Persistence/PersistenceServices.cs", "StartUp.cs"];

    /// <summary>Statements that bypass the check on saved rows.</summary>
    private static readonly string[] Unguarded =
        [
            "Backups/PostgreSqlCopy.cs", "Backups/SqliteCopy.cs", "Backups/TableCounts.cs", "Imports/Rosters/StudentWriter.cs", "Imports/UndoImport.cs", "Jobs/JobTables.cs", "People/SignInAttempts.cs", "Persistence/BulkInsert.cs", "Persistence/ListCollation.cs", "Persistence/MigrationTurn.cs",
            "Persistence/ReadersNeverWait.cs", "Persistence/SqliteDurability.cs", "Persistence/SweepCommands.cs", "Storage/ContentLedger.cs", "Storage/DamageBook.cs", "Storage/UnusedContent.cs",
        ];

    private static readonly string[] RawStatements =
        ["ExecuteUpdate", "ExecuteDelete", "ExecuteSql", "FromSql", "SqlQuery", "CreateCommand", "CommandText"];

    /// <summary>Tables whose rows belong to no school: they concern the whole deployment.</summary>
    private static readonly string[] OfNoSchool = ["BackupRun", "DueRun", "Installation", "SignInTally"];

    [Fact]
    public void Contexts_AreCreatedInFewPlaces() => Only(Unopened, f => f.Says("CreateDbContext"));

    [Fact]
    public void Contexts_AcrossSchools_HaveAReason() => Only(AcrossSchools.Keys, f => f.Says("OpenAcrossSchoolsAsync"));

    [Fact]
    public void Contexts_GetTheirSchoolWhereTheyAreOpened() =>
        Only(["Backups/SqliteCopy.cs", "Persistence/Contexts.cs", "Persistence/PortfolioDbContext.cs"], f => f.Says("KeepTo(") || f.Says("KeepToNone("));

    [Fact]
    public void TheSchoolFilter_IsDisabledByOneMethod() => Only(["Persistence/Contexts.cs"], f => f.Says("IgnoreQueryFilters"));

    /// <summary>
    /// Every class that opens a context across schools says so in each query; besides, there are parts of such queries, and one query
    /// of a roster.
    /// </summary>
    [Fact]
    public void Queries_AcrossSchools_HaveAReason() => Only(Asking.Keys.Concat(AcrossSchools.Keys.Except(OpeningOnly)), f => f.Says("AcrossSchools()"));

    [Fact]
    public void Statements_ThatBypassTheGuard_AreListed() => Only(Unguarded, f => RawStatements.Any(f.Says));

    [Fact]
    public void EveryTable_BelongsToASchool_AndIsFiltered()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        var entities = db.Model.GetEntityTypes().Where(e => !OfNoSchool.Contains(e.ClrType.Name)).ToList();
        Assert.InRange(entities.Count, 25, 200);
        Assert.Equal([], entities.Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not { IsNullable: false }).Select(e => e.ClrType.Name));
        Assert.Equal([], entities.Where(e => e.FindDeclaredQueryFilter("School") is null).Select(e => e.ClrType.Name));
    }

    private static void Only(IEnumerable<string> allowed, Func<SourceFile, bool> does) => Assert.Equal(
        allowed.Order(StringComparer.Ordinal),
        Source.OfProduct(".cs").Where(does).Select(f => f.Path.Replace(Infrastructure, string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
