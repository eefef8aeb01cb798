using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Schools;

/// <summary>Dates in the past, unchanged dates, and semesters that do not exist yet.</summary>
public sealed class CeremonyChangeTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private static readonly DateOnly Yesterday = new(2026, 11, 23);

    private readonly SmallSchool _school = new();

    [Fact]
    public void ADateInThePast_IsAcceptedOnlyWhenConfirmed()
    {
        Assert.Equal("date-in-past", Set(Yesterday, null).Error?.Code);
        Assert.Equal((SmallSchool.Ceremony, 0L), (_school.Semester.ClosingCeremony, _school.Semester.Version));
        Assert.Null(Set(Yesterday, null, isConfirmed: true).Error);
        Assert.Equal(Yesterday, _school.Semester.ClosingCeremony);
    }

    [Fact]
    public void Today_IsNotInThePast() => Assert.Null(Set(new(2026, 11, 24), null).Error);

    [Fact]
    public void AGraduatesDateInThePast_NeedsConfirmationToo()
    {
        Assert.Equal(Yesterday, Set(SmallSchool.Ceremony, Yesterday).Error!.Arguments[0]);
        Assert.Null(Set(SmallSchool.Ceremony, Yesterday, isConfirmed: true).Error);

        // Changing the other date does not move a date that is already in the past.
        Assert.Null(Set(SmallSchool.Ceremony.AddDays(1), Yesterday).Error);
    }

    [Fact]
    public void TheSameDates_AreNoChange() => Assert.Equal("nothing-changed", Set(SmallSchool.Ceremony, null).Error?.Code);

    [Fact]
    public void Open_ByTheAdministrator_IsASemesterOfTheirSchool()
    {
        var opened = Semester.Open(_school.AsAdministrator, new(A.Id()), SmallSchool.Year, 2, new(2027, 6, 30), new(2027, 6, 4), Now);
        Assert.Equal((_school.Id, 2, new DateOnly(2027, 6, 4)), (opened.Value.SchoolId, opened.Value.Term, opened.Value.GraduatesCeremony));
        Assert.IsType<SemesterOpened>(Assert.Single(opened.Value.Events));
    }

    [Fact]
    public void Open_ByATeacher_OrOutsideTheSemester_IsRefused()
    {
        Assert.Equal("not-yours", Semester.Open(_school.AsTeacher, new(A.Id()), SmallSchool.Year, 2, new(2027, 6, 30), null, Now).Error?.Code);
        Assert.Equal("date-out-of-semester", Semester.Open(_school.AsAdministrator, new(A.Id()), SmallSchool.Year, 2, new(2027, 1, 20), null, Now).Error?.Code);
        Assert.Equal("date-out-of-semester", Semester.Open(_school.AsAdministrator, new(A.Id()), SmallSchool.Year, 2, new(2027, 6, 30), new(2028, 6, 4), Now).Error?.Code);
    }

    private Portfolio.Domain.Common.Result Set(DateOnly closing, DateOnly? graduates, bool isConfirmed = false) =>
        _school.Semester.SetCeremonies(_school.AsAdministrator, closing, graduates, "颱風停課", Now, isConfirmed);
}
