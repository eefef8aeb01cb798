using Portfolio.Domain.Common;
using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Schools;

public sealed class SemesterTests
{
    private static readonly DateOnly Later = SmallSchool.Ceremony.AddDays(3);

    private readonly SmallSchool _school = new();

    [Fact]
    public void SetCeremonies_ByTheAdministratorWithAReason_MovesTheClosing()
    {
        var semester = _school.Semester;
        var set = semester.SetCeremonies(_school.AsAdministrator, Later, null, " 颱風停課 ", SmallSchool.SchoolDay);

        Assert.False(set.IsRefused);
        Assert.Equal(SmallSchool.UploadCloses.AddDays(3), _school.Upload.ClosesAt);
        var happened = Assert.IsType<SemesterDatesChanged>(Assert.Single(semester.Events));
        Assert.Equal((Later, _school.AsAdministrator.Account), (happened.Closing, happened.By));
        Assert.Equal(new GivenReason(happened, "颱風停課"), Assert.Single(semester.Reasons));
        Assert.Equal(1, semester.Version);
    }

    [Fact]
    public void SetCeremonies_ByATeacher_IsRefused() => AssertRefused("not-yours", _school.Semester.SetCeremonies(_school.AsTeacher, Later, null, "因為", SmallSchool.SchoolDay));

    [Fact]
    public void SetCeremonies_ByAnotherSchoolsAdministrator_IsRefused() =>
        AssertRefused("not-yours", _school.Semester.SetCeremonies(new SmallSchool().AsAdministrator, Later, null, "因為", SmallSchool.SchoolDay));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u202E\u0000")]
    public void SetCeremonies_WithoutAReason_IsRefused(string? reason) =>
        AssertRefused("reason-required", _school.Semester.SetCeremonies(_school.AsAdministrator, Later, null, reason, SmallSchool.SchoolDay));

    [Theory]
    [InlineData("2026-07-31", false)]
    [InlineData("2026-08-01", true)]
    [InlineData("2027-03-15", true)]
    [InlineData("2027-03-16", false)]
    public void SetCeremonies_OutsideTheSemester_IsRefused(string closing, bool isPossible)
    {
        var day = DateOnly.ParseExact(closing, "yyyy-MM-dd");
        var semester = _school.Semester;
        Assert.Equal(isPossible ? null : "date-out-of-semester", semester.SetCeremonies(_school.AsAdministrator, day, null, "因為", SmallSchool.SchoolDay, isConfirmed: true).Error?.Code);
    }

    [Fact]
    public void SetCeremonies_WithAGraduatesDateOutsideTheSemester_ChangesNeither()
    {
        AssertRefused("date-out-of-semester", _school.Semester.SetCeremonies(_school.AsAdministrator, Later, new(2028, 1, 1), "因為", SmallSchool.SchoolDay));
        Assert.Equal((SmallSchool.Ceremony, (DateOnly?)null), (_school.Semester.ClosingCeremony, _school.Semester.GraduatesCeremony));
    }

    [Fact]
    public void SecondTerm_BeginsInFebruary() =>
        Assert.Equal(new DateOnly(2027, 2, 1), new Semester(new(A.Id()), _school.Id, SmallSchool.Year, 2, new(2027, 6, 30)).FirstDay);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void AThirdTerm_CannotBeCreated(int term) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Semester(new(A.Id()), _school.Id, SmallSchool.Year, term, SmallSchool.Ceremony));

    private void AssertRefused(string code, Portfolio.Domain.Common.Result result)
    {
        Assert.Equal(code, result.Error?.Code);
        Assert.Empty(_school.Semester.Events);
        Assert.Equal(0, _school.Semester.Version);
    }
}
