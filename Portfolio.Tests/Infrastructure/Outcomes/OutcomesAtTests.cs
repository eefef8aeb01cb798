using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

/// <summary>A query at an instant sees the same state as the outcome itself reports, and as it would have if the job had run.</summary>
public abstract class OutcomesAtTests
{
    private static readonly DateTimeOffset First = SmallSchool.SchoolDay.AddHours(1).ToUniversalTime();

    private readonly SmallSchool _school = new();

    private static CancellationToken Token => TestDatabase.Token;

    [Fact]
    public async Task TheView_AgreesWithTheOutcome_BeforeAtAndAfterEachInstant()
    {
        await using var database = await TestDatabase.WithAsync(_school, Outcomes());
        await using var db = await database.Get<IDbContextFactory<PortfolioDbContext>>().OpenAsync(_school.Id, Token);
        foreach (var now in Enumerable.Range(-1, 5).Select(i => First.AddMinutes(i)).SelectMany(at => new[] { at.AddTicks(-1), at, at.AddTicks(1) }))
        {
            var expected = await ExpectedAsync(database, now);
            var seen = await db.OutcomesAt(now).Select(o => new Seen(o.Outcome.Id, o.State, o.IsDue, o.EffectiveAt, o.ChangedAt)).ToListAsync(Token);
            Assert.Equal(expected.Select(e => e.Seen).OrderBy(s => s.Id.Value), seen.OrderBy(s => s.Id.Value));
            var whole = await db.WholeAtAsync(await IdsAsync(db), now, Token);
            Assert.Equal(expected.Select(e => e.PublishedAt).Order(), whole.Select(o => o.PublishedAt(o.Outcome.Current)).Order());
            foreach (var state in Enum.GetValues<OutcomeState>())
            {
                Assert.Equal(expected.Count(e => e.Seen.State == state), await db.OutcomesAt(now).CountAsync(o => o.State == state, Token));
            }
        }
    }

    [Fact]
    public async Task OutcomesLoadedForChanges_AreAsStored()
    {
        var due = A.OnItsWay(_school, new(new(A.Id()), First));
        await using var database = await TestDatabase.WithAsync(_school, due);
        await using var db = await database.Get<IDbContextFactory<PortfolioDbContext>>().OpenAsync(_school.Id, Token);
        Assert.Equal(OutcomeState.Decided, Assert.Single(await db.WholeAsync(await IdsAsync(db), Token)).State);
        Assert.False(db.ChangeTracker.HasChanges());
        Assert.Equal(OutcomeState.Passed, Assert.Single(await db.WholeAtAsync(await IdsAsync(db), First, Token)).State);
        Assert.False(db.ChangeTracker.HasChanges());
    }

    /// <summary>
    /// One in every state; pending publications at each of three instants, passed and failed; one of these on its second revision.
    /// </summary>
    private IEnumerable<Entity> Outcomes() =>
    [
        .. Enum.GetValues<OutcomeState>().Select(s => A.In(_school, s)),
        .. from verdict in Enum.GetValues<Verdict>()
           from minute in Enumerable.Range(0, 3)
           select A.OnItsWay(_school, new(new(A.Id()), First.AddMinutes(minute)), verdict),
        SecondRevision(),
    ];

    private LearningOutcome SecondRevision()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error);
        A.ReadAll(_school, outcome);
        Assert.Null(outcome.Certification.Decide(_school.AsTeacher, A.OnScreen(outcome), Verdict.Pass, "改好了。", _school.Certification, SmallSchool.SchoolDay).Error);
        var publication = new Publication(new(A.Id()), First);
        Assert.Null(outcome.Publishing.Publish(_school.AsTeacher, publication, A.OnScreen(outcome), _school.Certification, SmallSchool.SchoolDay).Error);
        return outcome;
    }

    private static async Task<IReadOnlyList<(Seen Seen, DateTimeOffset? PublishedAt)>> ExpectedAsync(TestDatabase database, DateTimeOffset now)
    {
        await using var db = database.Open();
        var expected = new List<(Seen, DateTimeOffset?)>();
        foreach (var outcome in await db.WholeAsync(await IdsAsync(db), Token))
        {
            var state = outcome.StateAt(now);
            var isDue = outcome.Publishing.TakeEffect(now);
            Assert.Equal(outcome.State, state);
            expected.Add((new(outcome.Id, state, isDue, outcome.EffectiveAt, outcome.ChangedAt), outcome.Current.PublishedAt));
        }

        return expected;
    }

    private static Task<List<OutcomeId>> IdsAsync(PortfolioDbContext db) => db.Outcomes.Select(o => o.Id).ToListAsync(Token);

    private sealed record Seen(OutcomeId Id, OutcomeState State, bool IsDue, DateTimeOffset? EffectiveAt, DateTimeOffset ChangedAt);
}

public sealed class OutcomesAtOnSqlite : OutcomesAtTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class OutcomesAtOnPostgreSql : OutcomesAtTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class OutcomesAtOnSqlServer : OutcomesAtTests;
