using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Schools;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Tests.Support;

/// <summary>Short forms of administrator actions for tests.</summary>
internal static class SchoolVerbs
{
    public static async Task<Result> ChangePolicyAsync(
        this TestDatabase database, SmallSchool school, SchoolPolicy policy, string? reason = "校務會議", bool isConfirmed = false) =>
        await database.Get<ChangePolicy>().ExecuteAsync(school.AsAdministrator, new(policy, (await database.BookAsync(school)).Version, reason, isConfirmed), TestDatabase.Token);

    public static Task<PolicyBookView> BookAsync(this TestDatabase database, SmallSchool school) =>
        database.Get<PolicyBook>().ReadAsync(school.AsAdministrator, TestDatabase.Token);

    public static Task<Result> GrantAsync(
        this TestDatabase database, SmallSchool school, DateTimeOffset closesAt, ExtensionScope scope, Guid? subject = null, int? grade = null, WindowKind kind = WindowKind.Upload) =>
        database.Get<GrantExtension>().ExecuteAsync(school.AsAdministrator, new(Terms(school, closesAt, scope, subject, grade, kind), "颱風停課"), TestDatabase.Token);

    public static ExtensionTerms Terms(
        SmallSchool school, DateTimeOffset closesAt, ExtensionScope scope, Guid? subject = null, int? grade = null, WindowKind kind = WindowKind.Upload) =>
        new(SmallSchool.Year, YearCalendar.Kinds.Contains(kind) ? null : school.Semester.Id, kind, scope, subject, grade, closesAt);

    public static async Task<YearDatesView> YearAsync(this TestDatabase database, SmallSchool school) =>
        (await database.Get<YearDates>().ReadAsync(school.AsAdministrator, SmallSchool.Year, TestDatabase.Token)).Value;

    public static async Task<Result> WithdrawAsync(this TestDatabase database, SmallSchool school, string reason = "誤植") =>
        await database.Get<WithdrawExtension>().ExecuteAsync(
            school.AsAdministrator, new((await database.YearAsync(school)).Extensions[0].Id, reason), TestDatabase.Token);

    public static Task<Result> MoveCeremonyAsync(this TestDatabase database, SmallSchool school, DateOnly closing, DateOnly? graduates = null, bool isConfirmed = false) =>
        database.Get<ChangeCeremonies>().ExecuteAsync(school.AsAdministrator, new(school.Semester.Id, closing, graduates, "颱風停課", isConfirmed), TestDatabase.Token);

    /// <summary>The colleague deputises for the teacher for a week from the test's day.</summary>
    public static Task<Result> AppointAsync(this TestDatabase database, SmallSchool school, params IReadOnlyList<CourseId> courses)
    {
        var today = TaipeiTime.DayOf(database.Clock.GetUtcNow());
        var command = new AppointDeputy.Command(school.Teacher.Id, school.Colleague.Id, courses, today, today.AddDays(7), "公假");
        return database.Get<AppointDeputy>().ExecuteAsync(school.AsAdministrator, command, TestDatabase.Token);
    }

    public static async Task<Result> EndDeputyAsync(this TestDatabase database, SmallSchool school)
    {
        await using var db = database.Open();
        var deputy = await db.Deputies.AsNoTracking().Where(d => d.EndedAt == null).OrderByDescending(d => d.Id).FirstAsync(TestDatabase.Token);
        return await database.Get<EndDeputy>().ExecuteAsync(school.AsAdministrator, new(deputy.Id, "回校"), TestDatabase.Token);
    }

    /// <summary>The actor as it is in the database now.</summary>
    public static async Task<Actor> ActorAsync(this TestDatabase database, Account account) =>
        (await database.Get<FindActor>().ByAccountAsync(account.Id, TestDatabase.Token))!;
}
