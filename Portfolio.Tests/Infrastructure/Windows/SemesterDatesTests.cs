using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Windows;

public abstract class SemesterDatesTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Dates_ShowWhatClosesWhen_AndWhomItAffects()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Draft(_school), A.Sent(_school), A.Read(_school), A.Decided(_school), A.Published(_school));
        var view = (await database.Get<SemesterDates>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        Assert.Equal((1, 2, 1), (view.Drafts, view.Waiting, view.Decided));
        Assert.Equal((SmallSchool.UploadCloses, SmallSchool.CertificationCloses), (view.Upload.ClosesAt, view.Certification.ClosesAt));
        Assert.All(view.Closings, c => Assert.Null(c.HandledAt));
    }

    [Fact]
    public async Task Dates_AfterAClosing_ShowWhenItWasProcessed()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses.AddMinutes(1));
        await database.Get<CloseUploads>().ExecuteAsync(_school.Id, _school.Semester.Id, SmallSchool.UploadCloses, TestDatabase.Token);
        var view = (await database.Get<SemesterDates>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        Assert.Equal([SmallSchool.UploadCloses.AddMinutes(1), null], view.Closings.Select(c => c.HandledAt));
    }

    [Fact]
    public async Task Dates_OfASchoolWithoutASemester_AreNotFound()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal("not-found", (await database.Get<SemesterDates>().ReadAsync(new SmallSchool().AsAdministrator, TestDatabase.Token)).Error?.Code);
    }
}

public sealed class SemesterDatesOnSqlite : SemesterDatesTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class SemesterDatesOnPostgreSql : SemesterDatesTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class SemesterDatesOnSqlServer : SemesterDatesTests;
