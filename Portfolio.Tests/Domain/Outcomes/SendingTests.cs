using Portfolio.Domain.Courses;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class SendingTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(5, 0, null)]
    [InlineData(6, 0, "limit-per-semester")]
    [InlineData(5, 2, null)]
    [InlineData(5, 3, "limit-per-course")]
    [InlineData(6, 3, "limit-per-semester")]
    public void Send_AtTheLimit_IsRefused(int inSemester, int inCourse, string? refusal) =>
        Assert.Equal(refusal, A.CompleteDraft(_school).Send(_school.AsStudent, A.Terms(_school, inSemester, inCourse), SmallSchool.SchoolDay).Error?.Code);

    [Fact]
    public void Send_OfARevision_DoesNotCountAgain()
    {
        var failed = A.Published(_school, Verdict.Fail);
        Assert.False(failed.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).IsRefused);
        Assert.False(failed.Send(_school.AsStudent, A.Terms(_school, inSemester: 6, inCourse: 3), SmallSchool.SchoolDay).IsRefused);
    }

    [Fact]
    public void TakeBack_OfAFirstRevision_NoLongerCounts()
    {
        var sent = A.Sent(_school);
        Assert.True(sent.IsCounted);
        Assert.False(sent.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).IsRefused);
        Assert.False(sent.IsCounted);
        Assert.Null(sent.Current.SentAt);
    }

    [Fact]
    public void TakeBack_OfALaterRevision_StillCounts()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.False(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).IsRefused);
        Assert.False(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).IsRefused);
        Assert.False(outcome.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).IsRefused);
        Assert.True(outcome.IsCounted);
    }

    [Fact]
    public void TakeBack_OnceOneOfTwoFilesIsRead_IsRefused()
    {
        var draft = A.CompleteDraft(_school);
        Assert.False(draft.Draft.Attach(_school.AsStudent, A.File(_school, EvidenceFormat.Mp3), _school.Upload).IsRefused);
        Assert.False(draft.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).IsRefused);
        Assert.False(draft.Certification.MarkRead(_school.AsTeacher, draft.Current.Files[0].Id, draft.Current.SentAt, SmallSchool.SchoolDay).IsRefused);
        Assert.Equal(OutcomeState.Sent, draft.State);
        Assert.Equal("already-read", draft.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error?.Code);
    }

    [Fact]
    public void Send_OneTickBeforeTheClosing_IsInTime() =>
        Assert.Null(A.CompleteDraft(_school).Send(_school.AsStudent, A.Terms(_school), SmallSchool.UploadCloses.AddTicks(-1)).Error);

    [Fact]
    public void Send_AtTheClosing_IsRefused() =>
        Assert.Equal("window-closed", A.CompleteDraft(_school).Send(_school.AsStudent, A.Terms(_school), SmallSchool.UploadCloses).Error?.Code);

    [Fact]
    public void Send_AfterTheClosing_WhenItsUploadWasRunning_IsAcceptedForFiveMinutes()
    {
        var draft = A.CompleteDraft(_school);
        var late = A.File(_school, EvidenceFormat.Mp4, SmallSchool.UploadCloses.AddSeconds(-1), SmallSchool.UploadCloses.AddMinutes(4));
        Assert.Null(draft.Draft.Attach(_school.AsStudent, late, _school.Upload).Error);
        Assert.Equal("window-closed", draft.Send(_school.AsStudent, A.Terms(_school), SmallSchool.UploadCloses.AddMinutes(5).AddTicks(1)).Error?.Code);
        Assert.Null(draft.Send(_school.AsStudent, A.Terms(_school), SmallSchool.UploadCloses.AddMinutes(5)).Error);
    }

    [Fact]
    public void Attach_OneSecondAfterClosing_IsRefused() => Assert.Equal(
        "window-closed", A.CompleteDraft(_school).Draft.Attach(_school.AsStudent, A.File(_school, startedAt: SmallSchool.UploadCloses.AddSeconds(1)), _school.Upload).Error?.Code);

    [Fact]
    public void Begin_OutsideTheWindow_IsRefused()
    {
        foreach (var at in new[] { _school.Upload.OpensAt.AddTicks(-1), SmallSchool.UploadCloses })
        {
            var begun = LearningOutcome.Begin(_school.AsStudent, new(A.Id()), _school.Semester.Id, _school.Class.Id, _school.Upload, at);
            Assert.Equal("window-closed", begun.Error?.Code);
        }
    }

    [Fact]
    public void Send_WithoutAnyFile_IsRefused()
    {
        var draft = A.CompleteDraft(_school);
        Assert.False(draft.Draft.Detach(_school.AsStudent, draft.Current.Files[0], SmallSchool.SchoolDay).IsRefused);
        AssertRefused("evidence-required", draft, A.Terms(_school));
    }

    [Fact]
    public void Send_ForNoCourse_IsRefused()
    {
        var draft = A.CompleteDraft(_school);
        Assert.False(draft.Draft.Write(_school.AsStudent, new("題目", "簡述"), null, SmallSchool.SchoolDay).IsRefused);
        AssertRefused("course-required", draft, A.Terms(_school) with { Course = null });
    }

    [Fact]
    public void Send_ForACourseNotFound_IsRefused() => AssertRefused("not-your-course", A.CompleteDraft(_school), A.Terms(_school) with { Course = null });

    [Fact]
    public void Send_ForACourseOfAnotherSemester_IsRefused()
    {
        var other = new Course(_school.Course.Id, _school.Id, new(A.Id()), "C1", "課程1", 2).TaughtBy(_school.Teacher.Id).Attended([_school.Student.Id]);
        AssertRefused("not-your-course", A.CompleteDraft(_school), A.Terms(_school) with { Course = other });
    }

    [Fact]
    public void Send_ForACourseOneDoesNotAttend_IsRefused()
    {
        var other = new Course(_school.Course.Id, _school.Id, _school.Semester.Id, "C1", "課程1", 2).TaughtBy(_school.Teacher.Id).Attended([_school.Classmate.Id]);
        AssertRefused("not-your-course", A.CompleteDraft(_school), A.Terms(_school) with { Course = other });
    }

    [Fact]
    public void Send_ToATeacherWhoDoesNotTeachTheCourse_IsRefused()
    {
        AssertRefused("teacher-required", A.CompleteDraft(_school), A.Terms(_school) with { Teacher = _school.Colleague.Id });
        AssertRefused("teacher-required", A.CompleteDraft(_school), A.Terms(_school) with { Teacher = null });
    }

    [Fact]
    public void Attach_OfASecondDocument_ReplacesTheFirst()
    {
        var draft = A.CompleteDraft(_school);
        var second = A.File(_school, EvidenceFormat.Png);
        Assert.False(draft.Draft.Attach(_school.AsStudent, second, _school.Upload).IsRefused);
        Assert.False(draft.Draft.Attach(_school.AsStudent, A.File(_school, EvidenceFormat.Mp4), _school.Upload).IsRefused);
        Assert.Equal(2, draft.Current.Files.Count);
        Assert.Same(second, draft.Current.File(EvidenceKind.Document));
    }

    [Fact]
    public void Window_OfTheStudentsOwnExtension_LetsOnlyThatStudentSend()
    {
        var later = SmallSchool.UploadCloses.AddDays(1);
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, later, ExtensionScope.Student, _school.Student.Id.Value));
        var own = A.Terms(_school, upload: calendar.For(WindowKind.Upload, _school.Subject));
        var others = A.Terms(_school, upload: calendar.For(WindowKind.Upload, _school.Subject with { Student = _school.Classmate.Id }));
        Assert.Equal("window-closed", A.CompleteDraft(_school).Send(_school.AsStudent, others, later.AddTicks(-1)).Error?.Code);
        Assert.Null(A.CompleteDraft(_school).Send(_school.AsStudent, own, later.AddTicks(-1)).Error);
    }

    private void AssertRefused(string code, LearningOutcome draft, SendTerms terms)
    {
        Assert.Equal(code, draft.Send(_school.AsStudent, terms, SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal((OutcomeState.Draft, false), (draft.State, draft.IsCounted));
    }
}
