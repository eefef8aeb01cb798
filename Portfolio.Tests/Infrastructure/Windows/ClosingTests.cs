using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Windows;

/// <summary>What must happen at a closing happens once, however often, however late and in whatever order it is run.</summary>
public abstract class ClosingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task CloseUploads_NotifiesStudentsOfUnsentDrafts()
    {
        await using var database = await AtAsync(SmallSchool.UploadCloses, A.CompleteDraft(_school), A.Draft(_school), A.Sent(_school));
        await CloseUploadsAsync(database);
        Assert.Equal([(_school.AsStudent.Account, NoticeKind.DraftsLeftUnsent, 2)], await NoticesAsync(database));
    }

    [Fact]
    public async Task CloseUploads_BeforeItsInstant_DoesNothing()
    {
        await using var database = await AtAsync(SmallSchool.UploadCloses.AddTicks(-1), A.CompleteDraft(_school));
        await CloseUploadsAsync(database);
        Assert.Empty(await NoticesAsync(database));
        Assert.Empty(await ClosingsAsync(database));
    }

    [Fact]
    public async Task CloseUploads_AtAnotherInstant_DoesNothing()
    {
        await using var database = await AtAsync(SmallSchool.UploadCloses.AddDays(1), A.CompleteDraft(_school));
        await database.Get<CloseUploads>().ExecuteAsync(_school.Id, _school.Semester.Id, SmallSchool.UploadCloses.AddHours(-1), TestDatabase.Token);
        Assert.Empty(await ClosingsAsync(database));
    }

    [Fact]
    public async Task CloseUploads_NotifiesStudentsWithAnExtension_OnlyAtItsClosing()
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        var extension = _school.Extension(WindowKind.Upload, later, ExtensionScope.Student, _school.Student.Id.Value);
        await using var database = await AtAsync(SmallSchool.UploadCloses, A.CompleteDraft(_school), extension);
        await CloseUploadsAsync(database);
        Assert.Empty(await NoticesAsync(database));
        database.Clock.SetUtcNow(later);
        await CloseUploadsAsync(database, later);
        Assert.Single(await NoticesAsync(database));
    }

    [Fact]
    public async Task CloseCertification_PublishesDecidedOutcomes_AndExpiresTheRest()
    {
        var outcomes = new Dictionary<OutcomeState, LearningOutcome>();
        foreach (var state in Enum.GetValues<OutcomeState>().Where(s => s != OutcomeState.Expired))
        {
            outcomes[state] = A.In(_school, state);
        }

        var decidedToFail = A.Decided(_school, Verdict.Fail);
        await using var database = await AtAsync(SmallSchool.CertificationCloses, [.. outcomes.Values, decidedToFail]);
        await CloseCertificationAsync(database);

        (OutcomeState From, OutcomeState To)[] expected =
        [
            (OutcomeState.Draft, OutcomeState.Draft), (OutcomeState.Sent, OutcomeState.Expired), (OutcomeState.Read, OutcomeState.Expired),
            (OutcomeState.Decided, OutcomeState.Passed), (OutcomeState.Passed, OutcomeState.Passed), (OutcomeState.Failed, OutcomeState.Failed),
        ];
        foreach (var (from, to) in expected)
        {
            Assert.Equal(to, (await database.LoadAsync(outcomes[from])).State);
        }

        var failed = await database.LoadAsync(decidedToFail);
        Assert.Equal((OutcomeState.Failed, SmallSchool.CertificationCloses, "請補上測試紀錄"), (failed.State, failed.Current.PublishedAt, failed.Current.Feedback));
        await using var db = database.Open();
        Assert.All(await db.Journal.ToListAsync(TestDatabase.Token), a => Assert.Null(a.By));
    }

    [Fact]
    public async Task CloseCertification_NotifiesTheTeacherAndTheSchool()
    {
        await using var database = await AtAsync(SmallSchool.CertificationCloses, A.Decided(_school), A.Decided(_school), A.Decided(_school), A.Sent(_school), A.Read(_school));
        await CloseCertificationAsync(database);
        Assert.Equal(
            [
                (_school.AsTeacher.Account, NoticeKind.DecisionsPublishedAtClosing, 3),
                (_school.AsTeacher.Account, NoticeKind.OutcomesExpired, 2),
                (_school.AsAdministrator.Account, NoticeKind.OutcomesExpired, 2),
            ],
            await NoticesAsync(database));
    }

    [Fact]
    public async Task CloseCertification_AfterAnInterruptedRun_Continues_AndReportsAllToTheSchool()
    {
        // The earlier run was interrupted after one teacher.
        await using var database = await AtAsync(SmallSchool.CertificationCloses.AddMinutes(1), A.Expired(_school), A.Sent(_school));
        await CloseCertificationAsync(database);
        Assert.Equal(
            [(_school.AsTeacher.Account, NoticeKind.OutcomesExpired, 1), (_school.AsAdministrator.Account, NoticeKind.OutcomesExpired, 2)],
            await NoticesAsync(database));
    }

    [Fact]
    public async Task CloseCertification_SkipsExtendedOutcomes_UntilTheirOwnClosing()
    {
        var later = SmallSchool.UploadCloses.AddDays(3);
        var extension = _school.Extension(WindowKind.Upload, later, ExtensionScope.Student, _school.Student.Id.Value);
        var (sent, decided) = (A.Sent(_school), A.Decided(_school));
        await using var database = await AtAsync(SmallSchool.CertificationCloses, sent, decided, extension);
        await CloseCertificationAsync(database);
        Assert.Equal((OutcomeState.Sent, OutcomeState.Decided), ((await database.LoadAsync(sent)).State, (await database.LoadAsync(decided)).State));
        Assert.Empty(await NoticesAsync(database));

        database.Clock.SetUtcNow(later.AddDays(7));
        await CloseCertificationAsync(database, later.AddDays(7));
        Assert.Equal((OutcomeState.Expired, OutcomeState.Passed), ((await database.LoadAsync(sent)).State, (await database.LoadAsync(decided)).State));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Closings_InAnyOrderAnyNumberOfTimesAndAtOnce_HappenOnce(int seed)
    {
        var outcomes = new[] { A.CompleteDraft(_school), A.Sent(_school), A.Read(_school), A.Decided(_school), A.Decided(_school, Verdict.Fail) };
        await using var database = await AtAsync(SmallSchool.CertificationCloses.AddHours(5), outcomes);
        Func<Task>[] jobs = [() => CloseUploadsAsync(database), () => CloseCertificationAsync(database), () => database.Get<DueClosings>().RunAsync(default, TestDatabase.Token)];
        var order = Enumerable.Range(0, 9).Select(i => jobs[i % 3]).ToArray();
        new Random(seed).Shuffle(order);
        await Task.WhenAll(order.Select(job => Task.Run(job)));
        await order[0]();

        Assert.Equal(2, (await ClosingsAsync(database)).Count);
        Assert.Equal(4, (await NoticesAsync(database)).Count);
        await using var db = database.Open();
        var actions = (await db.Journal.Select(a => a.Action).ToListAsync(TestDatabase.Token)).CountBy(a => a).ToDictionary();
        Assert.Equal((2, 2, 2), (actions[nameof(OutcomeExpired)], actions[nameof(OutcomePublished)], actions[nameof(WindowClosed)]));
    }

    [Fact]
    public async Task CloseCertification_WhileATeacherPublishes_LosesAndRepeatsNothing()
    {
        var outcomes = Enumerable.Range(0, 8).Select(_ => A.Decided(_school)).ToList();
        await using var database = await AtAsync(SmallSchool.CertificationCloses.AddTicks(-1), outcomes);
        await Task.WhenAll(
            Task.Run(async () =>
            {
                foreach (var outcome in outcomes)
                {
                    await database.PublishAsync(_school.AsTeacher, outcome);
                }
            }, TestDatabase.Token),
            Task.Run(async () =>
            {
                database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
                await CloseCertificationAsync(database);
            }, TestDatabase.Token));
        await using var db = database.Open();
        Assert.Equal(8, await db.Outcomes.CountAsync(o => o.State == OutcomeState.Passed, TestDatabase.Token));
        Assert.Equal(8, await db.Journal.CountAsync(a => a.Action == nameof(OutcomePublished), TestDatabase.Token));
    }

    [Fact]
    public async Task Closings_OfOneSchool_DoNotAffectAnother()
    {
        var other = new SmallSchool(code: "other");
        var foreign = A.Sent(other);
        await using var database = await AtAsync(SmallSchool.CertificationCloses, [.. other.Everything, foreign, A.Sent(_school)]);
        await CloseCertificationAsync(database);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(foreign)).State);
    }

    [Fact]
    public async Task CloseCertification_OfFiftyOutcomes_TakesAsManyReadsAsOfOne()
    {
        Assert.Equal(await ReadsOfClosingAsync(1), await ReadsOfClosingAsync(50));
    }

    [Fact]
    public async Task Run_ProcessesMissedClosings_AndLeavesFutureOnes()
    {
        await using var database = await AtAsync(SmallSchool.UploadCloses.AddDays(2), A.CompleteDraft(_school), A.Sent(_school));
        Assert.Equal(2, (await database.Get<DueClosings>().ReadAsync(TestDatabase.Token)).Count);
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        var closing = Assert.Single(await ClosingsAsync(database));
        Assert.Equal((WindowKind.Upload, SmallSchool.UploadCloses, SmallSchool.UploadCloses.AddDays(2)), (closing.Kind, closing.ClosedAt, closing.HandledAt));
        var planned = Assert.Single(await database.Get<DueClosings>().ReadAsync(TestDatabase.Token));
        Assert.Equal(new(WindowKind.Certification, SmallSchool.CertificationCloses), planned.Closing);
    }

    private static async Task<int> ReadsOfClosingAsync(int outcomes)
    {
        var school = new SmallSchool();
        var sent = Enumerable.Range(0, outcomes).Select(_ => A.Sent(school));
        await using var database = await TestDatabase.WithAsync(school.Everything.Concat(sent), SmallSchool.CertificationCloses);
        database.Sql.Clear();
        await database.Get<CloseCertification>().ExecuteAsync(school.Id, school.Semester.Id, SmallSchool.CertificationCloses, TestDatabase.Token);
        return database.Sql.Commands.Count(c => c.StartsWith("SELECT", StringComparison.Ordinal));
    }

    private Task<TestDatabase> AtAsync(DateTimeOffset now, params IEnumerable<Entity> more) => TestDatabase.WithAsync(_school.Everything.Concat(more), now);

    private Task CloseUploadsAsync(TestDatabase database, DateTimeOffset? at = null) =>
        database.Get<CloseUploads>().ExecuteAsync(_school.Id, _school.Semester.Id, at ?? SmallSchool.UploadCloses, TestDatabase.Token);

    private Task CloseCertificationAsync(TestDatabase database, DateTimeOffset? at = null) =>
        database.Get<CloseCertification>().ExecuteAsync(_school.Id, _school.Semester.Id, at ?? SmallSchool.CertificationCloses, TestDatabase.Token);

    private static async Task<List<WindowClosing>> ClosingsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.WindowClosings.AsNoTracking().ToListAsync(TestDatabase.Token);
    }

    /// <summary>Who got which notices, teachers before administrators.</summary>
    private async Task<List<(AccountId Recipient, NoticeKind Kind, int Count)>> NoticesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var notices = await db.Notices.AsNoTracking().ToListAsync(TestDatabase.Token);
        return [.. notices.OrderBy(n => n.RecipientId == _school.AsAdministrator.Account).ThenBy(n => n.Kind).Select(n => (n.RecipientId, n.Kind, n.Count))];
    }
}

public sealed class ClosingsOnSqlite : ClosingTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ClosingsOnPostgreSql : ClosingTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class ClosingsOnSqlServer : ClosingTests;
