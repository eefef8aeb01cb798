using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>The demo portal, whose first teacher has five hundred more outcomes.</summary>
public sealed class LongQueue : IAsyncLifetime
{
    public const int Sent = 500;

    public RunningPortal Portal { get; } = new();

    /// <summary>Rows in the queue: those of the demo and these.</summary>
    public int Total { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Portal.StartAsync();
        await TestDatabase.AddToAsync(Portal.Directory, async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.SignInName == "teacher1", TestDatabase.Token);
            var waiting = await db.Outcomes.AsNoTracking().FirstAsync(o => o.TeacherId == account.TeacherId && o.State == OutcomeState.Sent, TestDatabase.Token);
            Total = Sent + await db.Outcomes.CountAsync(
                o => o.TeacherId == account.TeacherId && o.SemesterId == waiting.SemesterId && o.State != OutcomeState.Draft, TestDatabase.Token);
            var course = await db.Courses.Include(c => c.Teachers).Include(c => c.Members).SingleAsync(c => c.Id == waiting.CourseId, TestDatabase.Token);
            var grade = await db.Classes.Where(c => c.Id == waiting.ClassId).Select(c => c.Grade).SingleAsync(TestDatabase.Token);
            var calendar = await db.CalendarAsync(waiting.SemesterId, TestDatabase.Token);
            var student = (await db.Accounts.SingleAsync(a => a.StudentId == waiting.StudentId, TestDatabase.Token)).AsActor();
            var upload = calendar.For(WindowKind.Upload, new WindowSubject(grade, waiting.ClassId, waiting.StudentId, course.Id));
            return Enumerable.Range(1, Sent).Select(n => Work(n, student, waiting, account.AsActor(), new SendTerms(course, account.TeacherId, upload, 0, 0, new())));
        });
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public static string Title(int number) => $"第 {number:000} 號作品";

    /// <summary>Sent a second after the previous one, and read: its file has no bytes, so nobody could read it here.</summary>
    private static LearningOutcome Work(int number, Actor student, LearningOutcome like, Actor teacher, SendTerms terms)
    {
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-20).AddSeconds(number);
        var work = LearningOutcome.Begin(student, new(Guid.CreateVersion7(at)), like.SemesterId, like.ClassId, terms.Upload, at).Value;
        var bytes = new StoredContent(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number))), 1000);
        var file = new EvidenceFile(new(Guid.CreateVersion7(at)), like.SchoolId, EvidenceFormat.Pdf, "報告.pdf", bytes, new(at, at), Guid.CreateVersion7(at));
        Assert.Null(work.Draft.Write(student, new(Title(number), "最後一晚送出。"), terms.Course!.Id, at).Error);
        Assert.Null(work.Draft.Attach(student, file, terms.Upload).Error);
        Assert.Null(work.Send(student, terms, at).Error);
        Assert.Null(work.Certification.MarkRead(teacher, file.Id, work.Current.SentAt, at).Error);
        work.ForgetEvents();
        return work;
    }
}
