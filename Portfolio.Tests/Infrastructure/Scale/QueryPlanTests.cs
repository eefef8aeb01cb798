using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Scale;

/// <summary>The most used pages find their rows by an index, however large the city is.</summary>
public sealed class QueryPlanTests(SeededCity city) : IClassFixture<SeededCity>
{
    private const string Teacher = "s001-t001";

    private const string Student = "s001-115001";

    private static CancellationToken Token => TestDatabase.Token;

    private TestDatabase Database => city.Database;

    [Fact]
    public async Task Queue_OfATeacher()
    {
        var teacher = await city.ActorAsync(Teacher);
        var queue = await PlainAsync(async () => (await Database.Get<CertificationQueue>().ReadAsync(teacher, Token)).Value);
        Assert.InRange(queue.Rows.Count, 100, 1000);
    }

    [Fact]
    public async Task Desk_OfATeacher()
    {
        var one = await city.CaseAsync(OutcomeState.Sent);
        var desk = await PlainAsync(async () => (await Database.Get<CertificationDesk>().ReadAsync(one.Teacher!, one.Outcome.Id, Token)).Value);
        Assert.NotEmpty(desk.Current.Files);
    }

    [Fact]
    public async Task Board_OfAClass()
    {
        var homeroom = await city.ActorAsync(Teacher);
        var board = await PlainAsync(async () => (await Database.Get<ClassProgress>().ReadAsync(homeroom, Token)).Value);
        Assert.InRange(board.Students.Count, 30, 40);
        Assert.Contains(board.Students, s => s.Sent > 0);
    }

    [Fact]
    public async Task Outcomes_OfAStudent_AndOne()
    {
        var student = await city.ActorAsync(Student);
        var own = await PlainAsync(async () => (await Database.Get<StudentOutcomes>().ReadAsync(student, Token)).Value);
        Assert.NotEmpty(own.Outcomes);
        await PlainAsync(async () => (await Database.Get<OutcomeTimeline>().ReadAsync(student, own.Outcomes[0].Id, Token)).Value);
        Assert.NotEmpty(await PlainAsync(() => Database.Get<CourseChoices>().ReadAsync(student, Token)));
    }

    [Fact]
    public async Task City_OfAllSchools()
    {
        var view = await PlainAsync(async () => (await Database.Get<CityProgress>().ReadAsync(await city.ActorAsync("s001-city"), Token)).Value);
        Assert.Equal(2000, view.SumOf(f => f.Students));
    }

    [Fact]
    public async Task SigningIn_AndTheInbox()
    {
        var actor = await PlainAsync(async () => (await Database.Get<SignInByPassword>().ExecuteAsync(Student, SyntheticCity.Password, Token)).Value.AsActor());
        Assert.NotNull(await PlainAsync(() => Database.Get<FindActor>().ByAccountAsync(actor.Account, Token)));
        await PlainAsync(() => Database.Get<Inbox>().ReadAsync(actor, Token));
    }

    [Fact]
    public async Task Evidence_Opened()
    {
        var one = await city.CaseAsync(OutcomeState.Read);
        var opened = await PlainAsync(async () => (await Database.Get<OpenEvidence>().ExecuteAsync(one.Teacher!, one.Outcome.Current.Files[0].Id, Token)).Value);
        await opened.Bytes.DisposeAsync();
    }

    [Fact]
    public async Task Draft_ToSent()
    {
        var one = await city.CaseAsync(OutcomeState.Draft);
        var id = new OutcomeId(A.Id());
        await DoneAsync(() => Database.Get<StartDraft>().ExecuteAsync(one.Student, id, Token));
        await DoneAsync(() => Database.Get<WriteDraft>().ExecuteAsync(one.Student, new(id, "標題", "簡述", one.Outcome.CourseId), Token));
        await DoneAsync(async () =>
        {
            var uploaded = await Database.Get<UploadEvidence>().ExecuteAsync(one.Student, new(id, Portfolio.Domain.Evidence.EvidenceKind.Document, A.Id(), "a.pdf", null), new MemoryStream(Bytes.Pdf()), Token);
            return uploaded.Error is { } error ? error : Result.Done;
        });

        // Possibly refused by a limit: the queries are the same either way.
        await PlainAsync(() => Database.Get<SendOutcome>().ExecuteAsync(one.Student, new(id, null), Token));
        await PlainAsync(() => Database.Get<DiscardDraft>().ExecuteAsync(one.Student, id, Token));
    }

    [Fact]
    public async Task Read_Decided_Published()
    {
        var one = await city.CaseAsync(OutcomeState.Sent);
        foreach (var file in one.Outcome.Current.Files)
        {
            await DoneAsync(() => Database.Get<MarkEvidenceRead>().ExecuteAsync(one.Teacher!, new(one.Outcome.Id, file.Id, one.Outcome.Current.SentAt), Token));
        }

        await DoneAsync(() => Database.DecideAsync(one.Teacher!, one.Outcome, new(one.Outcome.Current.Number, one.Outcome.Version + one.Outcome.Current.Files.Count)));
        var teacher = one.Teacher!;
        var published = await PlainAsync(() => Database.PlanAsync(teacher, null, one.Outcome));
        Assert.NotEmpty((await PlainAsync(() => Database.Get<PublishingBook>().ReadAsync(teacher, Token))).Value.Pending);
        await DoneAsync(() => Database.Get<UndoPublishing>().ExecuteAsync(teacher, published.Value.Id, Token));
        published = await PlainAsync(() => Database.PlanAsync(teacher, Database.Clock.GetUtcNow().AddMinutes(1), one.Outcome));
        Assert.NotEmpty(await PlainAsync(() => Database.Get<DuePublications>().ReadAsync(published.Value.EffectiveAt, Token)));
        await PlainAsync(async () =>
        {
            await Database.Get<PublishDue>().ExecuteAsync(teacher.School, published.Value.Id, Token);
            return Result.Done;
        });
    }

    [Fact]
    public async Task Dates_OfTheSemester_AndDueClosings()
    {
        var dates = await PlainAsync(async () => (await Database.Get<SemesterDates>().ReadAsync(await city.ActorAsync("s001-admin"), Token)).Value);
        Assert.InRange(dates.Waiting, 100, 10_000);
        Assert.NotEmpty(await PlainAsync(() => Database.Get<DueClosings>().ReadAsync(Token)));
    }

    [Fact]
    public async Task Closings_OfAWholeSchool()
    {
        // A separate city, because it is changed.
        await using var database = await TestDatabase.WithAsync([], on: DatabaseProvider.Sqlite);
        Assert.Null((await database.Get<SyntheticCity>().SeedAsync(new(240, 2400, 4, 1, CanSignIn: false), null, Token)).Error);
        database.Clock.Advance(TimeSpan.FromDays(90));
        database.Sql.Clear();
        await database.Get<DueClosings>().RunAsync(default, Token);
        Assert.Equal([], await database.ScansAsync());
        await using var db = database.Open();
        Assert.False(await db.Outcomes.AnyAsync(o => o.State == OutcomeState.Sent || o.State == OutcomeState.Read || o.State == OutcomeState.Decided, Token));
        Assert.InRange(await db.Notices.CountAsync(n => n.Kind == NoticeKind.DraftsLeftUnsent, Token), 20, 240);
        Assert.InRange(await db.Notices.CountAsync(n => n.Kind == NoticeKind.OutcomesExpired, Token), 10, 30);
        Assert.Equal(
            await db.Outcomes.CountAsync(o => o.State == OutcomeState.Expired && o.ChangedAt > SmallSchool.UploadCloses, Token),
            (await db.Notices.Where(n => n.Kind == NoticeKind.OutcomesExpired).ToListAsync(Token)).Max(n => n.Count));
    }

    [Fact]
    public async Task AQueryWithoutAnIndex_IsDetected()
    {
        Database.Sql.Clear();
        await using var db = Database.Open();
        await db.Outcomes.Where(o => o.ChangedAt > SmallSchool.UploadCloses && o.Revisions.Any(r => r.Title == "無")).ToListAsync(Token);
        Assert.Contains("SCAN o", Assert.Single(await Database.ScansAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQueryThatScansAWholeSchool_IsDetected()
    {
        Database.Sql.Clear();
        await using var db = await Database.Get<IDbContextFactory<PortfolioDbContext>>().OpenAsync((await city.ActorAsync(Student)).School, Token);
        await db.Students.Where(s => s.Name == "無").ToListAsync(Token);
        Assert.Contains("(SchoolId=?)", Assert.Single(await Database.ScansAsync()), StringComparison.Ordinal);
    }

    private Task<Result> DoneAsync(Func<Task<Result>> deed) => PlainAsync(async () =>
    {
        Assert.Null((await deed()).Error);
        return Result.Done;
    });

    /// <summary>Runs the action, and checks the query plan of each of its queries.</summary>
    private async Task<T> PlainAsync<T>(Func<Task<T>> ask)
    {
        Database.Sql.Clear();
        var answer = await ask();
        Assert.NotEmpty(Database.Sql.Statements);
        Assert.Equal([], await Database.ScansAsync());
        return answer;
    }
}
