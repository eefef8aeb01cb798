using Portfolio.Domain.Common;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

public sealed class SchoolCalendarTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public void Upload_TheLastTickOfTheCeremonyDayInTaipei_IsOpen()
    {
        var last = new DateTimeOffset(2027, 1, 20, 23, 59, 59, TaipeiTime.Offset).AddTicks(9_999_999);
        Assert.True(_school.Upload.IsOpen(last));
        Assert.True(_school.Upload.IsOpen(last.ToUniversalTime()));
    }

    [Fact]
    public void Upload_AtMidnightAfterTheCeremonyDayInTaipei_IsClosed()
    {
        Assert.False(_school.Upload.IsOpen(new(2027, 1, 21, 0, 0, 0, TaipeiTime.Offset)));
        Assert.False(_school.Upload.IsOpen(new(2027, 1, 20, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Upload_OpensWithTheSemester() => Assert.Equal(new(2026, 8, 1, 0, 0, 0, TaipeiTime.Offset), _school.Upload.OpensAt);

    [Fact]
    public void Certification_ClosesSevenDaysAfterTheCeremonyDay() =>
        Assert.Equal(new(2027, 1, 28, 0, 0, 0, TaipeiTime.Offset), _school.Certification.ClosesAt);

    [Fact]
    public void Certification_ClosesAfterTheSchoolsNumberOfDays() =>
        Assert.Equal(SmallSchool.UploadCloses.AddDays(10), new SmallSchool(new SchoolPolicy { CertificationDays = 10 }).Certification.ClosesAt);

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    [InlineData(3, 6)]
    public void GraduatesCeremony_AppliesToTheGraduatingGradeOnly(int grade, int lastDay)
    {
        var school = new SmallSchool(grade: grade, graduatesCeremony: new DateOnly(2027, 1, 6));
        Assert.Equal(new(2027, 1, lastDay + 1, 0, 0, 0, TaipeiTime.Offset), school.Upload.ClosesAt);
    }

    [Theory]
    [InlineData(ExtensionScope.Everyone)]
    [InlineData(ExtensionScope.Grade)]
    [InlineData(ExtensionScope.HomeroomClass)]
    [InlineData(ExtensionScope.Course)]
    [InlineData(ExtensionScope.Student)]
    public void Extension_OfAnyScope_MovesTheClosingOfThoseItIsFor(ExtensionScope scope)
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, later, scope, SubjectOf(scope), _school.Class.Grade));
        Assert.Equal(later, calendar.For(WindowKind.Upload, _school.Subject).ClosesAt);
    }

    [Theory]
    [InlineData(ExtensionScope.Grade)]
    [InlineData(ExtensionScope.HomeroomClass)]
    [InlineData(ExtensionScope.Course)]
    [InlineData(ExtensionScope.Student)]
    public void Extension_ForOthers_ChangesNothing(ExtensionScope scope)
    {
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(2), scope, A.Id(), grade: 2));
        Assert.Equal(SmallSchool.UploadCloses, calendar.For(WindowKind.Upload, _school.Subject).ClosesAt);
    }

    [Fact]
    public void Extension_ForACourse_DoesNotReachASubjectWithoutCourse()
    {
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(2), ExtensionScope.Course, _school.Course.Id.Value));
        Assert.Equal(SmallSchool.UploadCloses, calendar.For(WindowKind.Upload, _school.Subject with { Course = null }).ClosesAt);
    }

    [Fact]
    public void Extension_EarlierThanTheRegularClosing_ChangesNothing()
    {
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, SmallSchool.UploadCloses.AddTicks(-1)));
        Assert.Equal(SmallSchool.UploadCloses, calendar.For(WindowKind.Upload, _school.Subject).ClosesAt);
        Assert.Equal(SmallSchool.CertificationCloses, calendar.For(WindowKind.Certification, _school.Subject).ClosesAt);
    }

    [Fact]
    public void Extension_OfUploads_ExtendsCertificationToo()
    {
        var later = SmallSchool.UploadCloses.AddHours(31);
        var calendar = _school.Calendar(_school.Extension(WindowKind.Upload, later));
        Assert.Equal(later.AddDays(7), calendar.For(WindowKind.Certification, _school.Subject).ClosesAt);
    }

    [Fact]
    public void Extension_OfCertification_DoesNotExtendUploads()
    {
        var calendar = _school.Calendar(_school.Extension(WindowKind.Certification, SmallSchool.CertificationCloses.AddDays(3)));
        Assert.Equal(SmallSchool.UploadCloses, calendar.For(WindowKind.Upload, _school.Subject).ClosesAt);
        Assert.Equal(SmallSchool.CertificationCloses.AddDays(3), calendar.For(WindowKind.Certification, _school.Subject).ClosesAt);
    }

    [Fact]
    public void Closings_WithoutExtensions_AreTheTwoOfTheSemester()
    {
        Closing[] expected = [new(WindowKind.Upload, SmallSchool.UploadCloses), new(WindowKind.Certification, SmallSchool.CertificationCloses)];
        Assert.Equal(expected, _school.Calendar().Closings());
    }

    [Fact]
    public void Closings_WhenFirstAndThirdGradeAreExtended_KeepTheSecondGrades()
    {
        var later = SmallSchool.UploadCloses.AddDays(1);
        var calendar = _school.Calendar(
            _school.Extension(WindowKind.Upload, later, ExtensionScope.Grade, grade: 1), _school.Extension(WindowKind.Upload, later, ExtensionScope.Grade, grade: 3));
        Assert.Contains(new(WindowKind.Upload, SmallSchool.UploadCloses), calendar.Closings());
        Assert.Contains(new(WindowKind.Certification, SmallSchool.CertificationCloses), calendar.Closings());
    }

    private Guid SubjectOf(ExtensionScope scope) => scope switch
    {
        ExtensionScope.HomeroomClass => _school.Class.Id.Value,
        ExtensionScope.Course => _school.Course.Id.Value,
        ExtensionScope.Student => _school.Student.Id.Value,
        _ => Guid.Empty,
    };
}
