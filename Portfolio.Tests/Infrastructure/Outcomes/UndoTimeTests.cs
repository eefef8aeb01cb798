using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

/// <summary>How long a teacher may undo a publishing.</summary>
public abstract class UndoTimeTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task TheUndoTime_NeverExtendsPastTheWindow()
    {
        var outcome = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, 10)).Error);
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddSeconds(-4));
        var published = await database.PlanAsync(_school.AsTeacher, null, outcome);
        Assert.Equal((SmallSchool.CertificationCloses, null), (published.Value.EffectiveAt, published.Error));
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await database.Get<CloseCertification>().ExecuteAsync(_school.Id, _school.Semester.Id, SmallSchool.CertificationCloses, TestDatabase.Token);
        var saved = await database.LoadAsync(outcome);
        Assert.Equal((OutcomeState.Passed, SmallSchool.CertificationCloses), (saved.State, saved.Current.PublishedAt));
        await using var db = database.Open();
        Assert.Equal(0, await db.Notices.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task TheUndoTime_IsTheTeachersOwn_OrElseTheSchools()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, 10)).Error);
        Assert.Equal(10, await SecondsAsync(database));
        Assert.Equal("undo-seconds", (await ChooseAsync(database, _school.AsTeacher, 15)).Error?.Code);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, 30)).Error);
        Assert.Equal(30, await SecondsAsync(database));
        Assert.Equal("not-yours", (await ChooseAsync(database, _school.AsStudent, 30)).Error?.Code);
    }

    private static Task<Result> ChooseAsync(TestDatabase database, Actor actor, int seconds) =>
        database.Get<ChooseUndoTime>().ExecuteAsync(actor, seconds, TestDatabase.Token);

    private async Task<int> SecondsAsync(TestDatabase database) =>
        (await database.Get<PublishingBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).Value.UndoSeconds;
}

public sealed class UndoTimeOnSqlite : UndoTimeTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class UndoTimeOnPostgreSql : UndoTimeTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class UndoTimeOnSqlServer : UndoTimeTests;
