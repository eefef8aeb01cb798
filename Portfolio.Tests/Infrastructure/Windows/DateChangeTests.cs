using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Windows;

/// <summary>Dates that are moved after their closing was processed, and semesters and windows that are added.</summary>
public sealed class DateChangeTests
{
    private static readonly DateOnly Later = SmallSchool.Ceremony.AddDays(12);

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task AClosingMovedLater_ReopensByTheClock_AndWhatExpiredStaysExpired()
    {
        var (expired, draft) = (A.Sent(_school), A.CompleteDraft(_school));
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(expired).Append(draft), SmallSchool.CertificationCloses.AddHours(1));
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        var preview = (await database.Get<CeremonyPreview>().ReadAsync(_school.AsAdministrator, _school.Semester.Id, Later, null, TestDatabase.Token)).Value;
        Assert.Equal((2, true, false, 1), (preview.Students, preview.Reopens, preview.ClosesAtOnce, preview.Expired));

        Assert.Null((await database.MoveCeremonyAsync(_school, Later)).Error);
        Assert.Equal(OutcomeState.Expired, (await database.LoadAsync(expired)).State);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddDays(12));
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Equal(OutcomeState.Expired, (await database.LoadAsync(draft)).State);
    }

    [Fact]
    public async Task AClosingMovedBack_IsProcessedAgain()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), SmallSchool.CertificationCloses.AddHours(1));
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        await database.MoveCeremonyAsync(_school, Later);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        Assert.Equal("date-in-past", (await database.MoveCeremonyAsync(_school, SmallSchool.Ceremony)).Error?.Code);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(draft)).State);

        Assert.Null((await database.MoveCeremonyAsync(_school, SmallSchool.Ceremony, isConfirmed: true)).Error);
        Assert.Equal(["closings"], database.Waiting());
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Equal(OutcomeState.Expired, (await database.LoadAsync(draft)).State);
        Assert.All((await database.YearAsync(_school)).Semesters[0].Closings, c => Assert.NotNull(c.HandledAt));
    }

    [Fact]
    public async Task ThePreview_MatchesWhatHappens()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.CompleteDraft(_school), A.Draft(_school), A.Sent(_school), A.Read(_school), A.Decided(_school));
        var day = new DateOnly(2026, 11, 23);
        var preview = (await database.Get<CeremonyPreview>().ReadAsync(_school.AsAdministrator, _school.Semester.Id, day, null, TestDatabase.Token)).Value;
        var closes = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal([new(new(WindowKind.Upload, closes), 2, 0, 0), new(new(WindowKind.Certification, closes.AddDays(7)), 0, 2, 1)], preview.Closings);
        Assert.True(preview.ClosesAtOnce);

        Assert.Null((await database.MoveCeremonyAsync(_school, day, isConfirmed: true)).Error);
        database.Clock.SetUtcNow(closes.AddDays(7));
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        await using var db = database.Open();
        var states = db.Outcomes.AsEnumerable().CountBy(o => o.State).ToDictionary();
        Assert.Equal((2, 2, 1), (states[OutcomeState.Draft], states[OutcomeState.Expired], states[OutcomeState.Passed]));
    }

    [Fact]
    public async Task UnchangedDates_AffectNobody()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school));
        var preview = (await database.Get<CeremonyPreview>().ReadAsync(_school.AsAdministrator, _school.Semester.Id, SmallSchool.Ceremony, null, TestDatabase.Token)).Value;
        Assert.Equal((0, 0), (preview.Students, preview.Closings.Count));
        Assert.Equal("date-out-of-semester", (await database.Get<CeremonyPreview>().ReadAsync(_school.AsAdministrator, _school.Semester.Id, new(2027, 7, 1), null, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<CeremonyPreview>().ReadAsync(new SmallSchool().AsAdministrator, _school.Semester.Id, Later, null, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task ASecondSemester_IsAddedOnce_AfterTheFirst()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal("ceremony-order", (await OpenAsync(database, new(2027, 2, 1), early: new DateOnly(2027, 2, 10))).Error?.Code);
        Assert.Null((await OpenAsync(database, new(2027, 6, 30))).Error);
        Assert.Equal("conflict", (await OpenAsync(database, new(2027, 6, 30))).Error?.Code);
        Assert.Equal([1, 2], (await database.YearAsync(_school)).Semesters.Select(s => s.Semester.Term));
        Assert.Equal("not-found", (await database.Get<OpenSemester>().ExecuteAsync(_school.AsAdministrator, new(new(118), 1, new(2030, 1, 20), null), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<OpenSemester>().ExecuteAsync(_school.AsTeacher, new(new(116), 1, new(2028, 1, 20), null), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task YearWindows_AreSetMovedAndRemoved_AndPagesReloadWhenTheyOpenOrClose()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var place = new YearWindowPlace(SmallSchool.Year, WindowKind.Selection, 0);
        Assert.Null((await SetAsync(database, place, new(new(2027, 5, 1), new(2027, 5, 31)))).Error);
        Assert.Equal(new DateOnly(2027, 5, 31), (await database.YearAsync(_school)).Calendar.Days(WindowKind.Selection, 2)!.Value.Last);
        Assert.Null((await SetAsync(database, place, new(new(2027, 5, 1), new(2027, 6, 5)))).Error);
        var turns = (await database.Get<WindowTurns>().ReadAsync(SmallSchool.SchoolDay, TestDatabase.Token)).Select(t => t.At).ToList();
        Assert.Contains(TaipeiTime.StartOf(new(2027, 5, 1)), turns);
        Assert.Contains(TaipeiTime.EndOf(new(2027, 6, 5)), turns);
        Assert.DoesNotContain(TaipeiTime.EndOf(new(2027, 5, 31)), turns);
        Assert.Equal("nothing-changed", (await SetAsync(database, place with { Grade = 2 }, null)).Error?.Code);
        Assert.Equal("date-in-past", (await SetAsync(database, new(SmallSchool.Year, WindowKind.Performances, 1), new(new(2026, 8, 1), new(2026, 10, 1)))).Error?.Code);
        Assert.Null((await SetAsync(database, new(SmallSchool.Year, WindowKind.Performances, 1), new(new(2026, 8, 1), new(2026, 10, 1)), isConfirmed: true)).Error);
        Assert.Null((await SetAsync(database, place, null)).Error);
        Assert.Null((await database.YearAsync(_school)).Calendar.Days(WindowKind.Selection, 2));
        Assert.Equal("not-found", (await SetAsync(database, new(SmallSchool.Year, WindowKind.Upload, 0), null)).Error?.Code);
        Assert.Equal("not-found", (await SetAsync(database, place with { Grade = 4 }, null)).Error?.Code);
    }

    private Task<Portfolio.Domain.Common.Result> OpenAsync(TestDatabase database, DateOnly closing, DateOnly? early = null) => early is null
        ? database.Get<OpenSemester>().ExecuteAsync(_school.AsAdministrator, new(SmallSchool.Year, 2, closing, null), TestDatabase.Token)
        : OpenAfterAsync(database, closing, early.Value);

    /// <summary>With the first semester's ceremony later than the second's would be.</summary>
    private async Task<Portfolio.Domain.Common.Result> OpenAfterAsync(TestDatabase database, DateOnly closing, DateOnly first)
    {
        Assert.Null((await database.MoveCeremonyAsync(_school, first)).Error);
        return await OpenAsync(database, closing);
    }

    private Task<Portfolio.Domain.Common.Result> SetAsync(TestDatabase database, YearWindowPlace place, DaySpan? days, bool isConfirmed = false) =>
        database.Get<SetYearWindow>().ExecuteAsync(_school.AsAdministrator, new(place, days, "依簡章", isConfirmed), TestDatabase.Token);
}
