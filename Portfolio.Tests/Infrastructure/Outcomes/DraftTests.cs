using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class DraftTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Start_TwiceUnderOneId_IsOneDraft()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var id = new OutcomeId(A.Id());
        Assert.Null((await database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, id, TestDatabase.Token)).Error);
        Assert.Null((await database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, id, TestDatabase.Token)).Error);
        Assert.Equal("not-yours", (await database.Get<StartDraft>().ExecuteAsync(_school.AsClassmate, id, TestDatabase.Token)).Error?.Code);
        await using var db = database.Open();
        Assert.Equal(_school.Class.Id, (await db.Outcomes.SingleAsync(TestDatabase.Token)).ClassId);
    }

    [Fact]
    public async Task Start_TwiceAtOnceUnderOneId_IsOneDraft()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var id = new OutcomeId(A.Id());
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, id, TestDatabase.Token))));
        Assert.All(results, r => Assert.Null(r.Error));
    }

    [Fact]
    public async Task Start_AtTheClosing_IsRefused()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses);
        Assert.Equal("window-closed", (await database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, new(A.Id()), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Start_BySomebodyInNoClass_IsRefused()
    {
        var stranger = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat([stranger.School, stranger.Semester, stranger.Student]));
        Assert.Equal("not-enrolled", (await database.Get<StartDraft>().ExecuteAsync(stranger.AsStudent, new(A.Id()), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<StartDraft>().ExecuteAsync(_school.AsTeacher, new(A.Id()), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Write_OfAHundredFamilyEmojis_RoundTrips()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 100));
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        Assert.Null((await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, new(draft.Id, "題目", text, _school.Course.Id), TestDatabase.Token)).Error);
        Assert.Equal(text, (await database.LoadAsync(draft)).Current.Description);
    }

    [Fact]
    public async Task Write_FarBeyondTheLimit_IsRefused()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var written = await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, new(draft.Id, new string('字', 1201), null, null), TestDatabase.Token);
        Assert.Equal("title-too-long", written.Error?.Code);
    }

    [Fact]
    public async Task Write_FromTwoPagesAtOnce_IsAConflictForOne()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var seen = new DraftOnScreen(draft.Version, new(null, null), null);
        var results = await Task.WhenAll(Enumerable.Range(1, 2).Select(page => Task.Run(() =>
            database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, new(draft.Id, $"標題{page}", "簡述", _school.Course.Id, seen), TestDatabase.Token))));
        Assert.Equal(["conflict", null], results.Select(r => r.Error?.Code).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(results[0].IsRefused ? "標題2" : "標題1", (await database.LoadAsync(draft)).Current.Title);
    }

    [Fact]
    public async Task Send_OfTextThatThePageHasNotLoaded_IsRefused()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var seen = new DraftOnScreen(draft.Version, new(draft.Current.Title, draft.Current.Description), draft.CourseId);
        Assert.Null((await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, new(draft.Id, "別處的標題", "簡述", draft.CourseId), TestDatabase.Token)).Error);
        Assert.Equal("conflict", (await database.Get<SendOutcome>().ExecuteAsync(_school.AsStudent, new(draft.Id, null, seen), TestDatabase.Token)).Error?.Code);
        Assert.Equal(OutcomeState.Draft, (await database.LoadAsync(draft)).State);
    }

    [Fact]
    public async Task Obstacles_AreAllListed_ForItsStudentOnly()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var obstacles = database.Get<SendObstacles>();
        Assert.Equal(OutcomeDraft.LacksOfABlankForm, await obstacles.ReadAsync(_school.AsStudent, new(draft.Id, null), TestDatabase.Token));
        Assert.Equal("not-yours", Assert.Single(await obstacles.ReadAsync(_school.AsClassmate, new(draft.Id, null), TestDatabase.Token)).Code);
        Assert.Equal("not-found", Assert.Single(await obstacles.ReadAsync(_school.AsStudent, new(new(A.Id()), null), TestDatabase.Token)).Code);
    }

    [Fact]
    public async Task Discard_OfADraft_DeletesItsFilesAndReleasesTheirSpace()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf(3000));
        Assert.Null((await database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, draft.Id, TestDatabase.Token)).Error);
        await using var db = database.Open();
        Assert.Equal((0, 0), (await db.Outcomes.CountAsync(TestDatabase.Token), await db.EvidenceFiles.CountAsync(TestDatabase.Token)));
        Assert.Equal(0, await database.StoredBytesAsync(_school.Student));
        Assert.Equal(1, await db.Journal.CountAsync(a => a.Action == nameof(OutcomeDiscarded), TestDatabase.Token));
    }

    [Fact]
    public async Task Discard_OfADraft_UpdatesTheStudentsOtherPages()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var topic = Topic.Of(_school.Student.Id);
        var before = database.Get<LiveUpdates>().VersionOf(topic);
        Assert.Null((await database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, draft.Id, TestDatabase.Token)).Error);
        Assert.Equal(before + 1, database.Get<LiveUpdates>().VersionOf(topic));
    }

    [Fact]
    public async Task Discard_OfADraftRevision_KeepsThePublishedOne()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await database.Get<ReviseOutcome>().ExecuteAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Error);
        await database.UploadAsync(_school.AsStudent, outcome, Bytes.Png(700));
        Assert.Equal(700, await database.StoredBytesAsync(_school.Student));
        Assert.Null((await database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Error);

        var saved = await database.LoadAsync(outcome);
        Assert.Equal((OutcomeState.Failed, 1, 1), (saved.State, saved.Revisions.Count, saved.Current.Files.Count));
        Assert.Equal(0, await database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task Discard_OfASentOutcome_IsRefused()
    {
        var sent = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, sent);
        Assert.Equal("not-a-draft", (await database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, sent.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(sent)).State);
    }

    [Fact]
    public async Task Detach_ReleasesTheSpace()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var file = new EvidenceFileId((await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf(3000))).Value.FileId);
        Assert.Null((await database.Get<DetachEvidence>().ExecuteAsync(_school.AsStudent, draft.Id, file, TestDatabase.Token)).Error);
        Assert.Equal("not-found", (await database.Get<DetachEvidence>().ExecuteAsync(_school.AsStudent, draft.Id, file, TestDatabase.Token)).Error?.Code);
        Assert.Equal(0, await database.StoredBytesAsync(_school.Student));
    }

    [Fact]
    public async Task Start_UnderAnExtensionForTheStudent_IsStillPossible()
    {
        var extension = _school.Extension(
            WindowKind.Upload, SmallSchool.UploadCloses.AddDays(1), ExtensionScope.Student, _school.Student.Id.Value);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(extension), SmallSchool.UploadCloses);
        Assert.Null((await database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, new(A.Id()), TestDatabase.Token)).Error);
        Assert.Equal("window-closed", (await database.Get<StartDraft>().ExecuteAsync(_school.AsClassmate, new(A.Id()), TestDatabase.Token)).Error?.Code);
    }
}

public sealed class DraftsOnSqlite : DraftTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class DraftsOnPostgreSql : DraftTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class DraftsOnSqlServer : DraftTests;
