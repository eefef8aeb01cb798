using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Schools;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Schools;

public sealed class ChangePolicyTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task ALimitBelowTheSentNumber_KeepsThem_AndAllowsNoMore()
    {
        var (first, second, draft) = (A.Sent(_school), A.Sent(_school), A.CompleteDraft(_school));
        await using var database = await TestDatabase.WithAsync(_school, first, second, draft);
        var limit = new SchoolPolicy { OutcomesPerSemester = 1 };
        var preview = await database.Get<PolicyPreview>().ReadAsync(_school.AsAdministrator, limit, TestDatabase.Token);
        Assert.Equal([new(PolicyField.OutcomesPerSemester, 1, 1)], preview.Over);

        Assert.Null((await database.ChangePolicyAsync(_school, limit)).Error);
        Assert.Equal("limit-per-semester", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
        Assert.Equal((OutcomeState.Sent, true), ((await database.LoadAsync(second)).State, (await database.LoadAsync(second)).IsCounted));
        Assert.Null((await database.ChangePolicyAsync(_school, new SchoolPolicy { OutcomesPerSemester = 3 })).Error);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
    }

    [Fact]
    public async Task ALimitForACourse_CountsStudentsOverIt_EachOnce()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school), A.Sent(_school), A.Sent(_school), A.CompleteDraft(_school));
        var preview = await database.Get<PolicyPreview>().ReadAsync(_school.AsAdministrator, new SchoolPolicy { OutcomesPerCourse = 2 }, TestDatabase.Token);
        Assert.Equal([new(PolicyField.OutcomesPerCourse, 1, 2)], preview.Over);
        Assert.Empty((await database.Get<PolicyPreview>().ReadAsync(_school.AsAdministrator, new SchoolPolicy { OutcomesPerSemester = 5 }, TestDatabase.Token)).Over);
    }

    [Fact]
    public async Task ALowerFileSizeLimit_CountsFilesThatExceedIt()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        Assert.False((await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf(1_500_000))).IsRefused);
        var preview = await database.Get<PolicyPreview>().ReadAsync(_school.AsAdministrator, new SchoolPolicy { DocumentMaxBytes = 1_048_576 }, TestDatabase.Token);
        Assert.Equal([new(PolicyField.DocumentMaxBytes, 1, 1)], preview.Over);
    }

    [Fact]
    public async Task TheSecondAdministrator_GetsAConflict_AndNothingIsOverwritten()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var seen = (await database.BookAsync(_school)).Version;
        Assert.Null((await database.ChangePolicyAsync(_school, new SchoolPolicy { OutcomesPerSemester = 4 })).Error);
        var late = await database.Get<ChangePolicy>().ExecuteAsync(
            _school.AsAdministrator, new(new SchoolPolicy { OutcomesPerCourse = 2 }, seen, "另一位"), TestDatabase.Token);
        Assert.Equal("conflict", late.Error?.Code);
        var book = await database.BookAsync(_school);
        Assert.Equal((4, 3), (book.Policy.OutcomesPerSemester, book.Policy.OutcomesPerCourse));
    }

    [Fact]
    public async Task ManyAtOnce_ExactlyOneWins()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var seen = (await database.BookAsync(_school)).Version;
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(limit => Task.Run(() => database.Get<ChangePolicy>().ExecuteAsync(
            _school.AsAdministrator, new(new SchoolPolicy { OutcomesPerSemester = limit + 10 }, seen, "同時"), TestDatabase.Token))));
        Assert.Single(answers, a => !a.IsRefused);
        Assert.All(answers.Where(a => a.IsRefused), a => Assert.Equal("conflict", a.Error!.Code));
        Assert.Single((await database.BookAsync(_school)).History);
    }

    [Fact]
    public async Task History_ShowsWhoWhenWhatAndWhy_NewestFirst()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Empty((await database.BookAsync(_school)).History);
        await database.ChangePolicyAsync(_school, new SchoolPolicy { OutcomesPerSemester = 4 }, "減量");
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.ChangePolicyAsync(_school, new SchoolPolicy { OutcomesPerSemester = 5, StudentPasswordMinLength = 10 }, "調整");
        var history = (await database.BookAsync(_school)).History;
        Assert.Equal(["調整", "減量"], history.Select(h => h.Reason));
        Assert.Equal([new(PolicyField.OutcomesPerSemester, 4, 5), new(PolicyField.StudentPasswordMinLength, 8, 10)], history[0].Changes);
        Assert.Equal(("admin", SmallSchool.SchoolDay), (history[1].By, history[1].At));
    }

    [Fact]
    public async Task CertificationDays_MoveTheClosings_AndReachOpenPages_AtOnce()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school));
        var policy = new SchoolPolicy { CertificationDays = 10 };
        var dates = (await database.Get<PolicyPreview>().ReadAsync(_school.AsAdministrator, policy, TestDatabase.Token)).Dates!;
        var later = SmallSchool.UploadCloses.AddDays(10);
        Assert.Equal([new ClosingPreviewOf(WindowKind.Certification, later, 1)], dates.Closings.Select(c => new ClosingPreviewOf(c.Closing.Kind, c.Closing.At, c.Waiting)));

        var live = database.Get<LiveUpdates>();
        var before = live.VersionOf(Topic.Of(_school.Id));
        Assert.Null((await database.ChangePolicyAsync(_school, policy)).Error);
        Assert.Equal(before + 1, live.VersionOf(Topic.Of(_school.Id)));
        Assert.Contains(later, (await database.ClosingsAsync()).Select(c => c.At));
        Assert.DoesNotContain(SmallSchool.CertificationCloses, (await database.ClosingsAsync()).Select(c => c.At));
    }

    [Fact]
    public async Task FewerDays_ThatWouldCloseAWindowNow_NeedConfirmation_AndThenSettle()
    {
        var waiting = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(waiting), SmallSchool.UploadCloses.AddDays(5));
        var policy = new SchoolPolicy { CertificationDays = 3 };
        Assert.Equal("date-in-past", (await database.ChangePolicyAsync(_school, policy)).Error?.Code);
        Assert.Equal(7, (await database.BookAsync(_school)).Policy.CertificationDays);
        Assert.Null((await database.ChangePolicyAsync(_school, policy, isConfirmed: true)).Error);
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Equal(OutcomeState.Expired, (await database.LoadAsync(waiting)).State);
    }

    [Fact]
    public async Task AnEarlierLastDayOfPerformances_InThePast_NeedsConfirmation()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, new DateTimeOffset(2027, 7, 10, 10, 0, 0, TimeSpan.FromHours(8)));
        var policy = new SchoolPolicy { PerformancesLastMonthDay = 630 };
        Assert.Equal("date-in-past", (await database.ChangePolicyAsync(_school, policy)).Error?.Code);
        Assert.Null((await database.ChangePolicyAsync(_school, policy, isConfirmed: true)).Error);
    }

    [Fact]
    public async Task PolicyOfOneSchool_DoesNotAffectAnother()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        await database.ChangePolicyAsync(_school, new SchoolPolicy { OutcomesPerSemester = 4 });
        var theirs = await database.BookAsync(other);
        Assert.Equal((6, 0), (theirs.Policy.OutcomesPerSemester, theirs.History.Count));
    }

    private sealed record ClosingPreviewOf(WindowKind Kind, DateTimeOffset At, int Waiting);
}
