using Portfolio.Domain.Common;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

public sealed class ExtensionTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Fact]
    public void Grant_ExtendsTheWindow_AndRecordsWhomAndWhy()
    {
        var later = SmallSchool.UploadCloses.AddTicks(1);
        var extension = Grant(later).Value;
        Assert.Equal(later, _school.Calendar(extension).For(WindowKind.Upload, _school.Subject).ClosesAt);
        var happened = Assert.IsType<ExtensionGranted>(Assert.Single(extension.Events));
        Assert.Equal((ExtensionScope.HomeroomClass, _school.Class.Id.Value), (happened.Scope, happened.SubjectId!.Value));
        Assert.Equal((_school.Id, "颱風停課", _school.AsAdministrator.Account, Now), (extension.SchoolId, extension.Reason, extension.GrantedBy, extension.GrantedAt));
    }

    [Fact]
    public void Grant_ThatExtendsNothing_IsRefused()
    {
        Assert.Equal("extension-too-early", Grant(SmallSchool.UploadCloses).Error?.Code);
        Assert.Equal("extension-too-early", Grant(SmallSchool.UploadCloses.AddDays(1), now: SmallSchool.UploadCloses.AddDays(1)).Error?.Code);
        Assert.Equal("extension-too-late", Grant(SmallSchool.UploadCloses.AddDays(367)).Error?.Code);
    }

    [Fact]
    public void Grant_WithoutReasonOrByAnother_IsRefused()
    {
        Assert.Equal("reason-required", Grant(SmallSchool.UploadCloses.AddDays(1), reason: " ").Error?.Code);
        Assert.Equal("not-yours", Grant(SmallSchool.UploadCloses.AddDays(1), by: _school.AsTeacher).Error?.Code);
    }

    [Fact]
    public void Withdraw_RemovesTheExtension_Once()
    {
        var extension = Grant(SmallSchool.UploadCloses.AddDays(3)).Value;
        Assert.Equal("reason-required", extension.Withdraw(_school.AsAdministrator, null, Now).Error?.Code);
        Assert.Equal("not-yours", extension.Withdraw(new SmallSchool().AsAdministrator, "誤植", Now).Error?.Code);
        Assert.Equal(SmallSchool.UploadCloses.AddDays(3), _school.Calendar(extension).For(WindowKind.Upload, _school.Subject).ClosesAt);

        Assert.Null(extension.Withdraw(_school.AsAdministrator, "誤植", Now).Error);
        Assert.Equal(SmallSchool.UploadCloses, _school.Calendar(extension).For(WindowKind.Upload, _school.Subject).ClosesAt);
        Assert.DoesNotContain(_school.Calendar(extension).Closings(), c => c.At == SmallSchool.UploadCloses.AddDays(3));
        Assert.Equal("already-withdrawn", extension.Withdraw(_school.AsAdministrator, "誤植", Now).Error?.Code);
        Assert.IsType<ExtensionWithdrawn>(extension.Events[^1]);
        Assert.Equal((Now, _school.AsAdministrator.Account, "誤植"), (extension.WithdrawnAt, extension.WithdrawnBy, extension.WithdrawReason));
    }

    [Fact]
    public void BeforeTheCourseIsChosen_TheLatestOfTheStudentsCoursesCounts()
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, later, ExtensionScope.Course, _school.Course.Id.Value));
        var subject = _school.Subject with { Course = null };
        Assert.Equal([_school.Course.Id], calendar.ExtendedCourses);
        Assert.Equal(later, calendar.For(WindowKind.Upload, subject, [_school.Courses[1].Id, _school.Course.Id]).ClosesAt);
        Assert.Equal(SmallSchool.UploadCloses, calendar.For(WindowKind.Upload, subject, [_school.Courses[1].Id]).ClosesAt);
    }

    private Result<Extension> Grant(DateTimeOffset closesAt, string? reason = "颱風停課", Actor? by = null, DateTimeOffset? now = null)
    {
        var terms = new ExtensionTerms(SmallSchool.Year, _school.Semester.Id, WindowKind.Upload, ExtensionScope.HomeroomClass, _school.Class.Id.Value, null, closesAt);
        return Extension.Grant(by ?? _school.AsAdministrator, new(A.Id()), terms, SmallSchool.UploadCloses, reason, now ?? Now);
    }
}
