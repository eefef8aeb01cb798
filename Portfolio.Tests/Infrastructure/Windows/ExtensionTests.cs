using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Windows;

public sealed class ExtensionTests
{
    private static readonly DateTimeOffset Later = SmallSchool.UploadCloses.AddDays(2);

    private readonly SmallSchool _school = new();

    public static TheoryData<ExtensionScope> Scopes => [.. Enum.GetValues<ExtensionScope>()];

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Grant_OfAnyScope_AppliesToTheNextSend_AndIsScheduled(ExtensionScope scope)
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), SmallSchool.UploadCloses.AddHours(1));
        Assert.Equal("window-closed", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
        var live = database.Get<LiveUpdates>();
        var before = live.VersionOf(Topic.Of(_school.Id));
        Assert.Null((await database.GrantAsync(_school, Later, scope, SubjectOf(scope), GradeOf(scope))).Error);
        Assert.Equal(before + 1, live.VersionOf(Topic.Of(_school.Id)));
        Assert.Contains(new(WindowKind.Upload, Later), await database.ClosingsAsync());
        Assert.Contains(new(WindowKind.Certification, Later.AddDays(7)), await database.ClosingsAsync());
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Preview_CountsThoseAffected_AndSavesNothing(ExtensionScope scope)
    {
        await using var database = await TestDatabase.WithAsync(_school, A.CompleteDraft(_school), A.Sent(_school), A.Decided(_school));
        var preview = (await database.Get<ExtensionPreview>().ReadAsync(
            _school.AsAdministrator, SchoolVerbs.Terms(_school, Later, scope, SubjectOf(scope), GradeOf(scope)), TestDatabase.Token)).Value;
        Assert.Equal(scope == ExtensionScope.Student ? 1 : 2, preview.Students);
        Assert.Equal(
            [new(new(WindowKind.Upload, Later), 1, 0, 0), new(new(WindowKind.Certification, Later.AddDays(7)), 0, 1, 1)], preview.Closings);
        Assert.Empty((await database.YearAsync(_school)).Extensions);
    }

    [Fact]
    public async Task Grant_ForAnotherSchools_OrNothing_IsRefused()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        foreach (var scope in new[] { ExtensionScope.HomeroomClass, ExtensionScope.Course, ExtensionScope.Student })
        {
            var theirs = scope == ExtensionScope.HomeroomClass ? other.Class.Id.Value : scope == ExtensionScope.Course ? other.Course.Id.Value : other.Student.Id.Value;
            Assert.Equal("not-found", (await database.GrantAsync(_school, Later, scope, theirs)).Error?.Code);
            Assert.Equal("not-found", (await database.GrantAsync(_school, Later, scope)).Error?.Code);
        }

        Assert.Equal("not-found", (await database.GrantAsync(_school, Later, ExtensionScope.Grade, grade: 4)).Error?.Code);
        Assert.Equal("extension-too-early", (await database.GrantAsync(_school, SmallSchool.UploadCloses, ExtensionScope.Everyone)).Error?.Code);
        Assert.Equal("window-not-set", (await database.GrantAsync(_school, Later, ExtensionScope.Everyone, kind: WindowKind.Selection)).Error?.Code);
        Assert.Equal("extension-scope", (await database.GrantAsync(_school, Later, ExtensionScope.Course, _school.Course.Id.Value, kind: WindowKind.Performances)).Error?.Code);
        var theirSemester = SchoolVerbs.Terms(other, Later, ExtensionScope.Everyone);
        Assert.Equal("not-found", (await database.Get<GrantExtension>().ExecuteAsync(_school.AsAdministrator, new(theirSemester, "因為"), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<GrantExtension>().ExecuteAsync(_school.AsTeacher, new(SchoolVerbs.Terms(_school, Later, ExtensionScope.Everyone), "因為"), TestDatabase.Token)).Error?.Code);
        Assert.Empty((await database.YearAsync(_school)).Extensions);
    }

    [Fact]
    public async Task AnExtensionOfPerformances_MovesTheYearsWindow_AndOnlyTheirs()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var until = new DateTimeOffset(2027, 8, 3, 12, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal("extension-too-early", (await database.GrantAsync(_school, until.AddDays(-3), ExtensionScope.Student, _school.Student.Id.Value, kind: WindowKind.Performances)).Error?.Code);
        Assert.Null((await database.GrantAsync(_school, until, ExtensionScope.Student, _school.Student.Id.Value, kind: WindowKind.Performances)).Error);
        var calendar = (await database.YearAsync(_school)).Calendar;
        Assert.Equal(until, calendar.For(WindowKind.Performances, _school.Subject)!.Value.ClosesAt);
        Assert.Equal(until.AddHours(-60), calendar.For(WindowKind.Performances, _school.Subject with { Student = _school.Classmate.Id })!.Value.ClosesAt);

        // At the regular end, where the next year begins too, and at the extension's end.
        Assert.Equal(2, (await database.Get<WindowTurns>().ReadAsync(SmallSchool.SchoolDay, TestDatabase.Token)).Count(t => t.At < SmallSchool.SchoolDay.AddDays(400)));
    }

    [Fact]
    public async Task AStudentWithAnExtension_SeesTheirOwnClosing_AndMayBeginInTheExtendedCourseOnly()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses.AddHours(1));
        Assert.Null((await database.GrantAsync(_school, Later, ExtensionScope.Course, _school.Course.Id.Value)).Error);
        var mine = (await database.Get<StudentOutcomes>().ReadAsync(_school.AsStudent, TestDatabase.Token)).Value;
        Assert.Equal((SmallSchool.UploadCloses, Later, true), (mine.Upload.ClosesAt, Assert.Single(mine.Later).Window.ClosesAt, mine.MayBegin(SmallSchool.UploadCloses.AddHours(1))));

        var id = new OutcomeId(A.Id());
        Assert.Null((await database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, id, TestDatabase.Token)).Error);
        var write = new WriteDraft.Command(id, "題目", "簡述", _school.Course.Id);
        var upload = new Portfolio.Infrastructure.Evidence.UploadEvidence.Command(id, Portfolio.Domain.Evidence.EvidenceKind.Document, A.Id(), "報告.pdf", 2000);
        Assert.False((await database.UploadAsync(_school.AsStudent, upload, new MemoryStream(Bytes.Pdf()))).IsRefused);
        Assert.Null((await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, write with { Course = _school.Courses[1].Id }, TestDatabase.Token)).Error);
        Assert.Equal("window-closed", (await database.Get<SendOutcome>().ExecuteAsync(_school.AsStudent, new(id, _school.Teacher.Id), TestDatabase.Token)).Error?.Code);
        Assert.Null((await database.Get<WriteDraft>().ExecuteAsync(_school.AsStudent, write, TestDatabase.Token)).Error);
        Assert.Null((await database.Get<SendOutcome>().ExecuteAsync(_school.AsStudent, new(id, _school.Teacher.Id), TestDatabase.Token)).Error);
    }

    [Fact]
    public async Task Withdraw_ClosesAgain_SettlesOverdueOutcomes_AndKeepsTheHistory()
    {
        var (sent, others) = (A.Sent(_school), A.Sent(_school));
        await using var database = await TestDatabase.WithAsync(_school, sent, others);
        Assert.Null((await database.GrantAsync(_school, SmallSchool.CertificationCloses.AddDays(5), ExtensionScope.Student, _school.Student.Id.Value, kind: WindowKind.Certification)).Error);
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddDays(1));
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(sent)).State);

        Assert.Equal("reason-required", (await database.WithdrawAsync(_school, " ")).Error?.Code);
        Assert.Null((await database.WithdrawAsync(_school)).Error);
        Assert.Equal("already-withdrawn", (await database.WithdrawAsync(_school)).Error?.Code);
        await database.Get<DueClosings>().RunAsync(default, TestDatabase.Token);
        Assert.Equal(OutcomeState.Expired, (await database.LoadAsync(sent)).State);
        var history = Assert.Single((await database.YearAsync(_school)).Extensions);
        Assert.Equal(("admin", "颱風停課", "admin", "誤植", 1), (history.GrantedBy, history.Reason, history.WithdrawnBy, history.WithdrawReason, history.Term));
        Assert.Equal("王小明 1130001", history.SubjectName);
    }

    [Theory]
    [InlineData(ExtensionScope.Student, "小明", 1)]
    [InlineData(ExtensionScope.Student, "113000", 2)]
    [InlineData(ExtensionScope.Student, "沒有", 0)]
    [InlineData(ExtensionScope.Course, "C2", 1)]
    [InlineData(ExtensionScope.Course, null, 3)]
    [InlineData(ExtensionScope.HomeroomClass, "一甲", 1)]
    [InlineData(ExtensionScope.Everyone, "", 0)]
    public async Task Subjects_AreFoundByNumberOrName_InTheOwnSchool(ExtensionScope scope, string? words, int count)
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(new SmallSchool(code: "other").Everything));
        Assert.Equal(count, (await database.Get<ExtensionSubjects>().ReadAsync(_school.AsAdministrator, scope, SmallSchool.Year, _school.Semester.Id, words, TestDatabase.Token)).Count);
    }

    private Guid? SubjectOf(ExtensionScope scope) => scope switch
    {
        ExtensionScope.HomeroomClass => _school.Class.Id.Value,
        ExtensionScope.Course => _school.Course.Id.Value,
        ExtensionScope.Student => _school.Student.Id.Value,
        _ => null,
    };

    private int? GradeOf(ExtensionScope scope) => scope == ExtensionScope.Grade ? _school.Class.Grade : null;
}
