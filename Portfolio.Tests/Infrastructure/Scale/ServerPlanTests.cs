using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Storage;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Scale;

/// <summary>
/// Queries for one school find their rows by an index on a server too, where the plan is made before the school is known.
/// </summary>
[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ServerPlanTests : IAsyncLifetime
{
    private static readonly string[] OfPeople =
    [
        "Outcomes", "Students", "Teachers", "Accounts", "Enrolments", "FormerPlaces", "Courses", "CourseMembers", "CourseTeachers", "CourseRecords", "CadreRoles",
        "ConductRecords", "Classes", "ImportChanges", "Performances", "AdviserAssignments", "Deputies",
    ];

    private static readonly string[] OfFiles = ["StoredContents", "EvidenceFiles", "EvidenceDamages"];

    private readonly SmallSchool _school = new();
    private readonly LearningOutcome _draft;
    private readonly LearningOutcome _sent;
    private TestDatabase _database = null!;

    public ServerPlanTests() => (_draft, _sent) = (A.Draft(_school), A.Sent(_school));

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithAsync([.. _school.Everything, _draft, _sent]);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task UndoingAnImport()
    {
        await _database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, "教師編號,姓名", "T9,新老師", "T1,改名的老師");
        _database.Sql.Clear();
        Assert.Null((await _database.UndoAsync(_school.AsRegistrar)).Error);
        Assert.Equal([], await _database.WalksAsync(OfPeople));
    }

    [Fact]
    public async Task KeepingAContent_CheckingIt_AndRemovingIt()
    {
        _database.Sql.Clear();
        var sha256 = await _database.KeepAsync(_school, _draft, Bytes.Pdf());
        Assert.Equal([], await _database.WalksAsync(OfFiles, t => t.Contains("StoredContents", StringComparison.Ordinal)));

        _database.Sql.Clear();
        await using (var db = _database.Open())
        {
            await _database.Get<DamageBook>().RecordAsync(await db.Contents.SingleAsync(c => c.Sha256 == sha256, TestDatabase.Token), [], TestDatabase.Token);
        }

        Assert.Equal([], await _database.WalksAsync(OfFiles, t => !t.StartsWith("SELECT s.\"SchoolId\"", StringComparison.Ordinal) || t.Contains("EvidenceDamages", StringComparison.Ordinal)));

        await _database.LetGoAsync(_school, _draft);
        await _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token);
        _database.Clock.Advance(TimeSpan.FromDays(31));
        _database.Sql.Clear();
        Assert.Equal(1, await _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token));
        Assert.Equal([], await _database.WalksAsync(OfFiles, t => t.StartsWith("DELETE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task PagesOfEveryDay()
    {
        await PlainAsync(db => db.Get<CertificationQueue>().ReadAsync(_school.AsTeacher, TestDatabase.Token));
        await PlainAsync(db => db.Get<PublishingBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token));
        await PlainAsync(db => db.Get<CertificationDesk>().ReadAsync(_school.AsTeacher, _sent.Id, TestDatabase.Token));
        await PlainAsync(db => db.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token));
        await PlainAsync(db => db.Get<StudentOutcomes>().ReadAsync(_school.AsStudent, TestDatabase.Token));
        await PlainAsync(db => db.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, _sent.Id, TestDatabase.Token));
        await PlainAsync(db => db.Get<CourseChoices>().ReadAsync(_school.AsStudent, TestDatabase.Token));
        await PlainAsync(db => db.Get<SemesterDates>().ReadAsync(_school.AsAdministrator, TestDatabase.Token));
    }

    /// <summary>The school filter alone is enough to use an index that begins with the school.</summary>
    [Fact]
    public async Task TheSchoolFilterAlone_UsesAnIndex_AndAQueryAcrossSchoolsDoesNot()
    {
        var contexts = _database.Get<IDbContextFactory<PortfolioDbContext>>();
        _database.Sql.Clear();
        await using (var db = await contexts.OpenAsync(_school.Id, TestDatabase.Token))
        {
            await db.Contents.Where(c => c.Sha256 == "x").ToListAsync(TestDatabase.Token);
            await db.Students.Where(s => s.StudentNo == "x").ToListAsync(TestDatabase.Token);
        }

        Assert.Equal([], await _database.WalksAsync([.. OfFiles, .. OfPeople]));
        await using (var db = await contexts.OpenAcrossSchoolsAsync(TestDatabase.Token))
        {
            await db.Contents.AcrossSchools().Where(c => c.Sha256 == "x").ToListAsync(TestDatabase.Token);
        }

        Assert.Contains("StoredContents", Assert.Single(await _database.WalksAsync(OfFiles)), StringComparison.Ordinal);
    }

    private async Task PlainAsync<T>(Func<TestDatabase, Task<T>> ask)
    {
        _database.Sql.Clear();
        await ask(_database);
        Assert.NotEmpty(_database.Sql.Statements);
        Assert.Equal([], await _database.WalksAsync(OfPeople));
    }
}
