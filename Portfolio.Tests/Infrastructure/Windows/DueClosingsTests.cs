using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Windows;

public abstract class DueClosingsTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task FutureClosings_MatchTheCalendar_WithItsExtensions()
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        await using var database = await TestDatabase.WithAsync(_school);
        Closing[] regular = [new(WindowKind.Upload, SmallSchool.UploadCloses), new(WindowKind.Certification, SmallSchool.CertificationCloses)];
        Assert.Equal(regular, await database.ClosingsAsync());
        await database.SaveAsync(_school.Extension(WindowKind.Upload, later, ExtensionScope.Student, _school.Student.Id.Value));
        Assert.Equal(
            [regular[0], new(WindowKind.Upload, later), regular[1], new(WindowKind.Certification, later.AddDays(7))],
            await database.ClosingsAsync());
    }

    /// <summary>A closing that cannot be settled fails visibly, and the others are settled anyway.</summary>
    [Fact]
    public async Task Run_SettlesWhatIsDue_AndAFailureBlocksNoOther()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.CertificationCloses);
        Assert.Equal(SmallSchool.UploadCloses, await NextAsync(database));
        var done = new List<int>();
        var failure = await Assert.ThrowsAsync<AggregateException>(() => Each.OfAsync([1, 2, 3], i =>
        {
            done.Add(i);
            return i == 2 ? throw new InvalidOperationException("two") : Task.CompletedTask;
        }));
        Assert.Equal("two", Assert.Single(failure.InnerExceptions).Message);
        Assert.Equal([1, 2, 3], done);
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Null(await NextAsync(database));
    }

    [Fact]
    public async Task ChangeCeremonies_LeavesExactlyTheNewInstants()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var changed = await database.Get<ChangeCeremonies>().ExecuteAsync(
            _school.AsAdministrator, new(_school.Semester.Id, SmallSchool.Ceremony.AddDays(2), SmallSchool.Ceremony.AddDays(-5), "颱風停課"), TestDatabase.Token);

        Assert.Null(changed.Error);
        Assert.Equal(
            [
                new(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(-5)),
                new(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(2)),
                new(WindowKind.Certification, SmallSchool.UploadCloses.AddDays(2)),
                new(WindowKind.Certification, SmallSchool.UploadCloses.AddDays(9)),
            ],
            await database.ClosingsAsync());
    }

    [Fact]
    public async Task ChangeCeremonies_WhenRefused_KeepsDueClosings()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var before = await database.ClosingsAsync();
        var change = new ChangeCeremonies.Command(_school.Semester.Id, SmallSchool.Ceremony.AddDays(2), null, " ");
        Assert.Equal("reason-required", (await database.Get<ChangeCeremonies>().ExecuteAsync(_school.AsAdministrator, change, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<ChangeCeremonies>().ExecuteAsync(new SmallSchool().AsAdministrator, change, TestDatabase.Token)).Error?.Code);
        Assert.Equal(before, await database.ClosingsAsync());
    }

    [Fact]
    public async Task ChangeCeremonies_AppliesToTheNextSend()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), SmallSchool.UploadCloses.AddHours(1));
        Assert.Equal("window-closed", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
        await database.Get<ChangeCeremonies>().ExecuteAsync(
            _school.AsAdministrator, new(_school.Semester.Id, SmallSchool.Ceremony.AddDays(1), null, "颱風停課"), TestDatabase.Token);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
    }

    private static Task<DateTimeOffset?> NextAsync(TestDatabase database) => database.Get<DueClosings>().NextAsync(default, TestDatabase.Token);
}

public sealed class DueClosingsOnSqlite : DueClosingsTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class DueClosingsOnPostgreSql : DueClosingsTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class DueClosingsOnSqlServer : DueClosingsTests;
