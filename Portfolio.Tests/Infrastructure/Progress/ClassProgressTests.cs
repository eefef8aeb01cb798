using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Performances;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Progress;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Progress;

public abstract class ClassProgressTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Progress_CountsEachStudentsOutcomesByState()
    {
        await using var database = await TestDatabase.WithAsync(
            _school, A.CompleteDraft(_school), A.Sent(_school), A.Read(_school), A.Decided(_school), A.Published(_school), A.Published(_school, Verdict.Fail), A.Expired(_school),
            new DiversePerformance(new(A.Id()), _school.Id, _school.Student.Id, SmallSchool.Year, PerformanceCategory.Competition, "競賽", "簡述"),
            new DiversePerformance(new(A.Id()), _school.Id, _school.Student.Id, new(114), PerformanceCategory.Competition, "去年", "簡述"));
        var progress = (await database.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token)).Value;

        Assert.Equal(("電機一甲", SmallSchool.UploadCloses, SmallSchool.CertificationCloses), (progress.Name, progress.Upload.ClosesAt, progress.Certification.ClosesAt));
        Assert.Equal(["王小明", "陳小華"], progress.Students.Select(s => s.Name));
        var student = progress.Students[0];
        Assert.Equal((6, 1, 2, 3, 1), (student.Sent, student.Passed, student.NotPassed, student.Waiting, student.Performances));
        Assert.Equal((0, 0, null), (progress.Students[1].Sent, progress.Students[1].Performances, progress.Students[1].LastActivity));
    }

    [Fact]
    public async Task Progress_ReadByManyAtOnce_IsCountedOnce_AndAgainAfterAChange()
    {
        var (draft, second) = (A.CompleteDraft(_school), A.CompleteDraft(_school));
        await using var database = await TestDatabase.WithAsync(_school, draft, second);
        await ReadByManyAsync(database);
        Assert.Equal(1, CountsOf(database));

        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        Assert.Equal(1, await ReadByManyAsync(database));
        Assert.Equal(2, CountsOf(database));

        // A draft's text concerns only the student: the class is not recounted for it.
        await database.UploadAsync(_school.AsStudent, second, Bytes.Pdf());
        await ReadByManyAsync(database);
        Assert.Equal(2, CountsOf(database));
    }

    [Fact]
    public async Task Progress_OfADraftRevision_ShowsWhenItWasLastEdited()
    {
        var failed = A.Published(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, failed);
        Assert.Null((await database.Get<ReviseOutcome>().ExecuteAsync(_school.AsStudent, failed.Id, TestDatabase.Token)).Error);
        Assert.Equal(1, await ReadByManyAsync(database));
        database.Clock.Advance(TimeSpan.FromHours(1));
        WriteDraft.Command words = new(failed.Id, "第二版", "補上數據", failed.CourseId);
        Assert.Null((await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, words, TestDatabase.Token)).Error);
        var progress = (await database.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token)).Value;
        Assert.Equal(database.Clock.GetUtcNow(), progress.Students[0].LastActivity);
    }

    [Fact]
    public async Task Progress_AfterATakeBack_CountsOneLess()
    {
        var sent = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, sent);
        Assert.Equal(1, await ReadByManyAsync(database));
        Assert.Null((await database.Get<TakeBackOutcome>().ExecuteAsync(_school.AsStudent, sent.Id, TestDatabase.Token)).Error);
        Assert.Equal(0, await ReadByManyAsync(database));
    }

    [Fact]
    public async Task Progress_OfAClassWithAnExtension_ShowsItsOwnClosing()
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        var theirs = _school.Extension(WindowKind.Upload, later, ExtensionScope.HomeroomClass, _school.Class.Id.Value);
        await using var database = await TestDatabase.WithAsync(_school, theirs, _school.Extension(WindowKind.Upload, later.AddDays(9), ExtensionScope.HomeroomClass, A.Id()));
        var progress = (await database.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token)).Value;
        Assert.Equal((later, later.AddDays(7)), (progress.Upload.ClosesAt, progress.Certification.ClosesAt));
    }

    [Fact]
    public async Task Progress_OfSomebodyWhoLeadsNoClass_IsNotTheirs()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        foreach (var actor in new[] { _school.AsTeacher, _school.AsStudent, _school.AsAdministrator, _school.AsHomeroom with { School = other.Id } })
        {
            Assert.Equal("not-yours", (await database.Get<ClassProgress>().ReadAsync(actor, TestDatabase.Token)).Error?.Code);
        }
    }

    /// <summary>The count reads the class's outcomes; the surrounding queries do not.</summary>
    private static int CountsOf(TestDatabase database) => database.Sql.CountOf("o.ClassId = @homeroomClass");

    private async Task<int> ReadByManyAsync(TestDatabase database)
    {
        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => database.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token)));
        var views = await Task.WhenAll(readers);
        return Assert.Single(views.Select(v => v.Value.Students[0].Sent).Distinct());
    }
}

public sealed class ClassProgressOnSqlite : ClassProgressTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ClassProgressOnPostgreSql : ClassProgressTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class ClassProgressOnSqlServer : ClassProgressTests;
