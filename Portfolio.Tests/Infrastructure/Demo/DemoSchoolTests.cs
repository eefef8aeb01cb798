using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Demo;

public sealed class DemoSchoolTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-24T12:20:00+08:00")]
    [InlineData("2026-08-01T00:00:00+08:00")]
    [InlineData("2027-01-31T23:59:59+08:00")]
    [InlineData("2027-02-01T00:00:00+08:00")]
    [InlineData("2028-02-29T01:00:00+08:00")]
    [InlineData("2026-07-31T12:00:00+08:00")]
    public async Task OnAnyDay_ClassAndQueueHaveThePromisedNumbers(string today)
    {
        await using var school = await SeededSchool.AtAsync(today);

        var queue = (await school.Get<CertificationQueue>().ReadAsync(await school.ActorAsync(DemoAccounts.SubjectTeacher), Ct)).Value;
        Assert.Equal(32, queue.Rows.Count);
        Assert.All(queue.Rows, row => Assert.Equal(OutcomeState.Sent, row.State));
        Assert.All(queue.Rows, row => Assert.Equal("電機一甲", row.ClassName));
        Assert.All(queue.Rows, row => Assert.True(row.SentAt <= school.Now));

        var progress = (await school.Get<ClassProgress>().ReadAsync(await school.ActorAsync(DemoAccounts.HomeroomTeacher), Ct)).Value;
        Assert.Equal(38, progress.Students.Count);
        Assert.Equal(32, progress.Students.Count(s => s.Sent == 1));
        Assert.Equal(6, progress.Students.Count(s => s.Sent == 0));
        Assert.All(progress.Students, s => Assert.Equal((0, 0), (s.Performances, s.Passed)));
    }

    [Fact]
    public async Task Uploads_CloseInNineDays_AndCertificationSevenDaysLater_AndNothingElseIsDue()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        var due = await school.Get<DueClosings>().ReadAsync(Ct);
        Assert.Equal(
            [
                new Closing(WindowKind.Upload, TaipeiTime.EndOf(new(2026, 12, 3))),
                new Closing(WindowKind.Certification, TaipeiTime.EndOf(new(2026, 12, 10))),
            ],
            due.Select(d => d.Closing));
    }

    [Fact]
    public async Task FirstStudent_HasUploadedNothing_AndMayChooseAmongCourses()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        var actor = await school.ActorAsync(DemoAccounts.NothingUploaded);
        var view = (await school.Get<StudentOutcomes>().ReadAsync(actor, Ct)).Value;
        Assert.Empty(view.Outcomes);
        Assert.Equal(0, view.StoredBytes);

        var courses = await school.Get<CourseChoices>().ReadAsync(actor, Ct);
        Assert.Equal(9, courses.Count);
        Assert.Equal(2, Assert.Single(courses, c => c.Teachers.Count > 1).Teachers.Count);
    }

    [Fact]
    public async Task SecondStudent_HasOneOutcomeWaiting()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        var view = (await school.Get<StudentOutcomes>().ReadAsync(await school.ActorAsync(DemoAccounts.OneWaiting), Ct)).Value;
        var outcome = Assert.Single(view.Outcomes);
        Assert.True(outcome.CanTakeBack);
        Assert.Equal(view.StoredBytes, outcome.Current.Files.Sum(f => f.Size));
    }

    [Theory]
    [InlineData("2026-11-24T12:20:00+08:00", 4)]
    [InlineData("2027-03-15T10:00:00+08:00", 5)]
    public async Task ThirdStudent_HasPassedTwoOrThreeOutcomesInEverySemesterBefore_OneOfThemAtTheSecondTry(string today, int semesters)
    {
        await using var school = await SeededSchool.AtAsync(today);
        var view = (await school.Get<StudentOutcomes>().ReadAsync(await school.ActorAsync(DemoAccounts.ThirdYear), Ct)).Value;
        Assert.Equal("電機三甲", view.Place.ClassName);
        Assert.Empty(view.ThisSemester);
        Assert.All(view.Outcomes, o => Assert.Equal(OutcomeState.Passed, o.State));
        Assert.All(view.Outcomes, o => Assert.NotEmpty(o.Current.Feedback));

        var each = view.Outcomes.CountBy(o => o.SemesterId).ToList();
        Assert.Equal(semesters, each.Count);
        Assert.All(each, s => Assert.InRange(s.Value, 2, 3));
        var revised = Assert.Single(view.Outcomes, o => o.Revisions.Count == 2);
        Assert.Equal([Verdict.Fail, Verdict.Pass], revised.Revisions.Select(r => r.Verdict!.Value));
    }

    [Fact]
    public async Task Evidence_IsOfAllFiveFormats_KeptInTheStore_AndCountedForItsStudents()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        await using var db = await school.Get<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(Ct);
        var outcomes = await db.Outcomes.AcrossSchools().AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files).ToListAsync(Ct);
        var files = outcomes.SelectMany(o => o.Revisions).SelectMany(r => r.Files).ToList();
        Assert.Equal(Enum.GetValues<EvidenceFormat>(), files.Select(f => f.Format).Distinct().Order());

        var store = school.Get<Portfolio.Infrastructure.Storage.EvidenceStore>();
        foreach (var file in files.DistinctBy(f => f.Sha256))
        {
            await using var bytes = await store.OpenAsync(file.SchoolId, file.Sha256, Ct);
            Assert.Equal(file.Size, bytes?.Length);
        }

        var counted = outcomes.ToLookup(o => o.StudentId, o => o.Revisions.Sum(r => r.Files.Sum(f => f.CountedBytes)));
        Assert.All(await db.Students.AcrossSchools().AsNoTracking().ToListAsync(Ct), s => Assert.Equal(counted[s.Id].Sum(), s.StoredBytes));
    }

    [Fact]
    public async Task EveryButton_SignsInSomebodyOfItsRole()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        foreach (var account in DemoAccounts.All)
        {
            Assert.True((await school.ActorAsync(account.SignInName)).Is(account.Role));
        }
    }

    [Fact]
    public async Task SeedingAgain_ChangesNothing()
    {
        await using var school = await SeededSchool.AtAsync("2026-11-24T12:20:00+08:00");
        await using var db = await school.Get<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(Ct);
        var before = (await db.Outcomes.AcrossSchools().CountAsync(Ct), await db.Accounts.AcrossSchools().CountAsync(Ct), await db.Journal.AcrossSchools().CountAsync(Ct));
        await school.Get<DemoSchool>().SeedAsync(Ct);
        Assert.Equal(before, (await db.Outcomes.AcrossSchools().CountAsync(Ct), await db.Accounts.AcrossSchools().CountAsync(Ct), await db.Journal.AcrossSchools().CountAsync(Ct)));
    }

    /// <summary>The demo school, seeded at a fixed instant.</summary>
    private sealed class SeededSchool(TestDatabase database, DateTimeOffset now) : IAsyncDisposable
    {
        public DateTimeOffset Now => now;

        public static async Task<SeededSchool> AtAsync(string today)
        {
            var now = DateTimeOffset.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
            var database = await TestDatabase.WithAsync([], now);
            await database.Get<DemoSchool>().SeedAsync(Ct);
            return new(database, now);
        }

        public T Get<T>()
            where T : notnull => database.Get<T>();

        public async Task<Actor> ActorAsync(string signInName) =>
            (await Get<SignInByPassword>().ExecuteAsync(signInName, DemoSchool.Password, Ct)).Value.AsActor();

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
