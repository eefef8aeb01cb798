using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Events are written together with the change, and published after the commit.</summary>
public abstract class EventTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task AChange_IsWrittenIntoTheJournal()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);

        var entry = Assert.Single(await ReadAsync(database));
        Assert.Equal((_school.Id, _school.AsStudent.Account, nameof(OutcomeSent), draft.Id.Value, SmallSchool.SchoolDay), (entry.SchoolId, entry.By, entry.Action, entry.Subject, entry.At));
        Assert.Equal((0, null, null), (entry.Step, entry.Number, entry.Seal));
    }

    [Fact]
    public async Task AChange_WhoseJournalEntryFails_IsNotSaved()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        await database.LoseAsync("Journal");
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SendAsync(_school.AsStudent, draft));
        var saved = await database.LoadAsync(draft);
        Assert.Equal((OutcomeState.Draft, draft.Version), (saved.State, saved.Version));
        Assert.Equal(0, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Student.Id)));
    }

    [Fact]
    public async Task AnEvent_IsStoredAsIdsAndValues_WithoutPersonalText()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome), Verdict.Fail, "這段話只給學生")).Error);
        var facts = Assert.Single(await ReadAsync(database)).Facts;
        var root = JsonDocument.Parse(facts).RootElement;
        Assert.Equal("Fail", root.GetProperty("verdict").GetString());
        Assert.Equal(_school.Student.Id.Value, root.GetProperty("of").GetProperty("student").GetGuid());
        Assert.DoesNotContain("這段話", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("自走車", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusal_WritesAndPublishesNothing()
    {
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Equal("not-read", (await database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome))).Error?.Code);
        Assert.Empty(await ReadAsync(database));
        Assert.Equal(0, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Teacher.Id)));
    }

    [Fact]
    public async Task AConflictingSave_WritesAndPublishesNothing()
    {
        var outcome = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await using var late = database.Open();
        var stale = await late.Outcomes.Include(o => o.Revisions).ThenInclude(r => r.Files).SingleAsync(TestDatabase.Token);
        Assert.Null((await database.PublishAsync(_school.AsTeacher, outcome)).Error);
        var told = database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Student.Id));

        Assert.Null(stale.Certification.Undo(_school.AsTeacher, A.OnScreen(stale), _school.Certification, SmallSchool.SchoolDay).Error);
        Assert.Equal(CommonErrors.Conflict, (await late.SaveAsync(TestDatabase.Token)).Error);

        Assert.Equal(nameof(OutcomePublished), Assert.Single(await ReadAsync(database)).Action);
        Assert.Equal(told, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Student.Id)));
        Assert.Equal(OutcomeState.Passed, (await database.LoadAsync(outcome)).State);
    }

    [Fact]
    public async Task AChange_NotifiesItsStudentClassAndTeacherOnce()
    {
        var outcome = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var live = database.Get<LiveUpdates>();
        Topic[] topics = [Topic.Of(_school.Student.Id), Topic.Of(_school.Class.Id), Topic.Of(_school.Teacher.Id)];
        var before = topics.Select(live.VersionOf).ToList();
        Assert.Null((await database.PublishAsync(_school.AsTeacher, outcome)).Error);
        Assert.Equal(before.Select(v => v + 1), topics.Select(live.VersionOf));
        Assert.Equal(0, live.VersionOf(Topic.Of(_school.Classmate.Id)));
        Assert.Equal(0, live.VersionOf(Topic.Of(_school.Colleague.Id)));
    }

    [Fact]
    public async Task ADraft_NotifiesOnlyItsStudent()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf());
        Assert.Equal(1, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Student.Id)));
        Assert.Equal(0, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Class.Id)));
    }

    [Fact]
    public void EveryDomainEvent_HasATopic()
    {
        object[] parties =
        [
            new OutcomeParties(new(A.Id()), _school.Student.Id, _school.Class.Id, _school.Teacher.Id),
            new DeputyParties(new(A.Id()), _school.Teacher.Id, _school.Colleague.Id, _school.AsColleague.Account),
        ];
        foreach (var type in typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract))
        {
            var parameters = type.GetConstructors()[0].GetParameters();
            var values = parameters.Select(p => Array.Find(parties, p.ParameterType.IsInstanceOfType) ?? Default(p.ParameterType)).ToArray();
            var happened = (DomainEvent)type.GetConstructors()[0].Invoke(values);
            Assert.NotEmpty(LiveTopics.Of(happened));
        }
    }

    [Fact]
    public async Task ASynchronousSave_IsABug()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var db = database.Open();
        db.Add(new SmallSchool(code: "other").School);
        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : null;

    private static async Task<List<JournalEntry>> ReadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Journal.ToListAsync(TestDatabase.Token);
    }
}

public sealed class EventsOnSqlite : EventTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class EventsOnPostgreSql : EventTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class EventsOnSqlServer : EventTests;
