using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class AdministrationTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Roles_ApplyAtTheNextRequest_AndTheAccountIsNotified()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var teacher = _school.Accounts[2];
        Assert.Null((await database.Get<SetRoles>().ExecuteAsync(_school.AsAdministrator, new(teacher.Id, Roles.SubjectTeacher | Roles.Adviser), TestDatabase.Token)).Error);
        Assert.True((await database.Get<FindActor>().ByAccountAsync(teacher.Id, TestDatabase.Token))!.Is(Roles.Adviser));
        Assert.Equal((1, 1), (database.Get<LiveUpdates>().VersionOf(Topic.Of(teacher.Id)), database.Get<LiveUpdates>().VersionOf(Topic.PeopleOf(_school.Id))));
    }

    [Fact]
    public async Task LastAdministrator_CannotLoseTheRole()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var own = _school.Accounts[5].Id;
        Assert.Equal("last-administrator", (await database.Get<SetRoles>().ExecuteAsync(_school.AsAdministrator, new(own, Roles.Registrar), TestDatabase.Token)).Error?.Code);
        Assert.Equal("last-administrator", (await database.Get<DeactivateAccount>().ExecuteAsync(_school.AsAdministrator, new(own, "x"), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task AdministratorsRemovingEachOther_AtOnce_LeaveOne()
    {
        var second = new Account(new(A.Id()), _school.Id, "small-admin2", "第二位", "own", Roles.Administrator);
        var third = new Account(new(A.Id()), _school.Id, "small-admin3", "第三位", "own", Roles.Administrator);
        await using var database = await TestDatabase.WithAsync(_school, second, third);
        Account[] ring = [_school.Accounts[5], second, third];
        var actors = ring.Select(a => a.AsActor()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            database.Get<DeactivateAccount>().ExecuteAsync(actors[i % 3], new(ring[(i + 1 + (i / 3)) % 3].Id, "x"), TestDatabase.Token))));
        await using var db = database.Open();
        Assert.InRange(await db.Accounts.CountAsync(a => a.IsActive && a.Roles == Roles.Administrator, TestDatabase.Token), 1, 2);
    }

    [Fact]
    public async Task FormerAdministrator_ChangesNothing()
    {
        var second = new Account(new(A.Id()), _school.Id, "small-admin2", "第二位", "own", Roles.Administrator);
        await using var database = await TestDatabase.WithAsync(_school, second);
        var stale = second.AsActor();
        Assert.Null((await database.Get<SetRoles>().ExecuteAsync(_school.AsAdministrator, new(second.Id, Roles.Registrar), TestDatabase.Token)).Error);
        Assert.Equal("not-yours", (await database.Get<DeactivateAccount>().ExecuteAsync(stale, new(_school.Accounts[5].Id, "x"), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Teacher_WithOutcomesInTheQueue_CannotBeDeactivatedUntilTheyAreDone()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school), A.Read(_school), A.Decided(_school), A.Published(_school), A.CompleteDraft(_school));
        var refused = (await DeactivateAsync(database, _school.Accounts[2])).Error!;
        Assert.Equal(("teacher-has-queue", 3), (refused.Code, (int)refused.Arguments[0]));
        Assert.Null((await DeactivateAsync(database, _school.Accounts[3])).Error);
    }

    [Fact]
    public async Task Deactivated_BlocksSignIn_AndEndsSessions_UntilReactivated()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var (id, passwords) = (_school.Accounts[0].Id, database.Get<AccountPasswords>());
        await using (var db = database.Open())
        {
            db.Accounts.Include(a => a.Credentials).Single(a => a.Id == id).ChangePassword(passwords.Hash("a green lamp"), SmallSchool.SchoolDay);
            await db.SaveChangesAsync(TestDatabase.Token);
        }

        Assert.Null((await SignInAsync(database)).Error);
        Assert.Null((await DeactivateAsync(database, _school.Accounts[0])).Error);
        Assert.Equal("sign-in-failed", (await SignInAsync(database)).Error?.Code);
        Assert.Null(await database.Get<AccountSessions>().ReadAsync(id, TestDatabase.Token));
        Assert.Null(await database.Get<FindActor>().ByAccountAsync(id, TestDatabase.Token));
        Assert.Null((await database.Get<ReactivateAccount>().ExecuteAsync(_school.AsAdministrator, new(id, "轉回"), TestDatabase.Token)).Error);
        Assert.Null((await SignInAsync(database)).Error);
    }

    private static Task<Result<Account>> SignInAsync(TestDatabase database) =>
        database.Get<SignInByPassword>().ExecuteAsync("small-student", "a green lamp", TestDatabase.Token);

    private Task<Result> DeactivateAsync(TestDatabase database, Account account) =>
        database.Get<DeactivateAccount>().ExecuteAsync(_school.AsAdministrator, new(account.Id, "離校"), TestDatabase.Token);
}
