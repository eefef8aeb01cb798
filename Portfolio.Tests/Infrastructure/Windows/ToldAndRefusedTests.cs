using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Windows;

/// <summary>
/// Under any extensions, a student is told that drafts were left unsent at exactly the instant from which sending them is refused;
/// and the draft's page says open exactly as long as sending is allowed. A draft without a course may be sent for any course of its
/// student.
/// </summary>
public sealed class ToldAndRefusedTests : IAsyncLifetime
{
    private const int Samples = 30;

    private static readonly Gen<Given> Cases = Gen.Select(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[1, 4], (scope, which, days) => new Later(scope, which, days)).Array[0, 3],
        Gen.Select(Gen.Int[0, 1], Gen.Int[-1, 2], (student, course) => new Work(student, course)).Array[1, 3],
        (extensions, drafts) => new Given(extensions, drafts));

    private readonly SmallSchool _school = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithAsync(_school.Everything);
        await using var db = _database.Open();
        await db.CourseMembers.Where(m => m.CourseId == _school.Courses[2].Id && m.StudentId == _school.Student.Id).ExecuteDeleteAsync(Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public Task AStudent_IsNotifiedAtTheClosing_FromWhichSendingIsRefused() => Cases.SampleAsync(CheckAsync, iter: Samples, threads: 1);

    /// <summary>The regular closing notifies nobody who may still choose the course that is open longer.</summary>
    [Fact]
    public Task ADraftWithoutACourse_OfAStudentWithAnExtendedCourse_ClosesWithThatCourse() =>
        CheckAsync(new([new(Scope: 1, Which: 0, Days: 2)], [new(Student: 0, Course: -1)]));

    private async Task CheckAsync(Given given)
    {
        var extensions = given.Extensions.Select(ExtensionOf).ToList();
        var drafts = given.Drafts.Select(d => DraftOf(d.Student, d.Course < 0 ? null : _school.Courses[d.Course].Id)).ToList();
        await BeginAsync([.. extensions, .. drafts]);
        foreach (var closing in _school.Calendar(extensions).Closings().Where(c => c.Kind == WindowKind.Upload))
        {
            var before = await OpenAsync(drafts, closing.At.AddTicks(-1));
            var after = await OpenAsync(drafts, closing.At);
            await _database.Get<CloseUploads>().ExecuteAsync(_school.Id, _school.Semester.Id, closing.At, Token);
            var refused = drafts.Where(d => before.Contains(d.Id) && !after.Contains(d.Id)).CountBy(d => d.StudentId).ToDictionary();
            Assert.Equal(refused, await ToldAsync(closing.At));
        }
    }

    private Extension ExtensionOf(Later later)
    {
        var (scope, subject) = later.Scope switch
        {
            0 => (ExtensionScope.Everyone, (Guid?)null),
            1 => (ExtensionScope.Course, _school.Courses[later.Which].Id.Value),
            2 => (ExtensionScope.HomeroomClass, _school.Class.Id.Value),
            _ => (ExtensionScope.Student, StudentOf(later.Which % 2).Id.Value),
        };
        return _school.Extension(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(later.Days), scope, subject);
    }

    private Student StudentOf(int which) => which == 0 ? _school.Student : _school.Classmate;

    private Actor ActorOf(LearningOutcome draft) => draft.StudentId == _school.Student.Id ? _school.AsStudent : _school.AsClassmate;

    private LearningOutcome DraftOf(int student, CourseId? course)
    {
        var by = student == 0 ? _school.AsStudent : _school.AsClassmate;
        var draft = LearningOutcome.Begin(by, new(A.Id()), _school.Semester.Id, _school.Class.Id, _school.Upload, SmallSchool.SchoolDay).Value;
        Assert.Null(draft.Draft.Write(by, new("自走車", "循線"), course, SmallSchool.SchoolDay).Error);
        return draft;
    }

    private async Task BeginAsync(IEnumerable<Entity> rows)
    {
        _database.Clock.AdjustTime(SmallSchool.SchoolDay.ToUniversalTime());
        await using (var db = _database.Open())
        {
            await db.Notices.ExecuteDeleteAsync(Token);
            await db.WindowClosings.ExecuteDeleteAsync(Token);
            await db.Extensions.ExecuteDeleteAsync(Token);
            await db.Outcomes.ExecuteDeleteAsync(Token);
        }

        await _database.SaveAsync(rows);
    }

    /// <summary>Which drafts may be sent at this instant, for at least one course; the page of each agrees.</summary>
    private async Task<HashSet<OutcomeId>> OpenAsync(IEnumerable<LearningOutcome> drafts, DateTimeOffset now)
    {
        _database.Clock.AdjustTime(now.ToUniversalTime());
        var open = new HashSet<OutcomeId>();
        foreach (var draft in drafts)
        {
            var actor = ActorOf(draft);
            var page = (await _database.Get<OutcomeTimeline>().ReadAsync(actor, draft.Id, Token)).Value;
            var isOpen = false;
            foreach (var course in draft.CourseId is { } chosen ? [chosen] : await AttendedAsync(draft.StudentId))
            {
                await ChooseAsync(draft, course);
                var refusals = await _database.Get<SendObstacles>().ReadAsync(actor, new(draft.Id, null), Token);
                isOpen |= refusals.All(r => r.Code != "window-closed");
            }

            await ChooseAsync(draft, draft.CourseId);
            Assert.Equal(isOpen, page.Upload.IsOpen(now));
            if (isOpen)
            {
                open.Add(draft.Id);
            }
        }

        return open;
    }

    private async Task<IReadOnlyList<CourseId>> AttendedAsync(StudentId student)
    {
        await using var db = _database.Open();
        return await db.CourseMembers.Where(m => m.StudentId == student).Select(m => m.CourseId).ToListAsync(Token);
    }

    private async Task ChooseAsync(LearningOutcome draft, CourseId? course)
    {
        await using var db = _database.Open();
        await db.Outcomes.Where(o => o.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.CourseId, course), Token);
    }

    private async Task<Dictionary<StudentId, int>> ToldAsync(DateTimeOffset at)
    {
        await using var db = _database.Open();
        return await (
            from n in db.Notices
            join a in db.Accounts on n.RecipientId equals a.Id
            where n.At == at && n.Kind == NoticeKind.DraftsLeftUnsent
            select new { Student = a.StudentId!.Value, n.Count }).ToDictionaryAsync(n => n.Student, n => n.Count, Token);
    }

    private sealed record Given(IReadOnlyList<Later> Extensions, IReadOnlyList<Work> Drafts);

    /// <param name="Scope">everyone, a course, the class, a student</param>
    private sealed record Later(int Scope, int Which, int Days);

    /// <param name="Course">-1 for no course yet</param>
    private sealed record Work(int Student, int Course);
}
