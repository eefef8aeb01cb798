using Portfolio.Domain.Common;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

public sealed class YearWindowTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private static readonly DaySpan May = new(new(2027, 5, 1), new(2027, 5, 31));

    private static readonly YearWindowPlace Place = new(SmallSchool.Year, WindowKind.Selection, 3);

    private readonly SmallSchool _school = new();

    [Fact]
    public void Performances_WithoutDates_AreOpenFromAugustToThePolicysLastDay()
    {
        var window = Calendar().For(WindowKind.Performances, 1)!.Value;
        Assert.Equal((new(2026, 8, 1, 0, 0, 0, TaipeiTime.Offset), new(2027, 8, 1, 0, 0, 0, TaipeiTime.Offset)), (window.OpensAt, window.ClosesAt));
        var earlier = new YearCalendar(SmallSchool.Year, new SchoolPolicy { PerformancesLastMonthDay = 630 }, [], []);
        Assert.Equal(new(2027, 7, 1, 0, 0, 0, TaipeiTime.Offset), earlier.For(WindowKind.Performances, 1)!.Value.ClosesAt);
    }

    [Fact]
    public void Ticking_WithoutDates_IsNotOpen() => Assert.Null(Calendar().For(WindowKind.Selection, _school.Subject));

    [Fact]
    public void AGradesOwnDates_OverrideThoseForEveryGrade()
    {
        var calendar = Calendar(Window(0, May), Window(3, new(new(2027, 4, 1), new(2027, 4, 10))));
        Assert.Equal([May, May, new(new(2027, 4, 1), new(2027, 4, 10))], Enumerable.Range(1, 3).Select(g => calendar.Days(WindowKind.Selection, g)!.Value));
        Assert.Equal(May, calendar.With(Place, null).Days(WindowKind.Selection, 3));
        Assert.Null(calendar.With(Place, null).With(Place with { Grade = 0 }, null).Days(WindowKind.Selection, 3));
    }

    [Fact]
    public void DatesOfAnotherYear_DoNotCount() =>
        Assert.Null(Calendar(new YearWindow(new(A.Id()), _school.Id, new(114), WindowKind.Selection, 0, May.First, May.Last)).For(WindowKind.Selection, 1));

    [Fact]
    public void Set_Move_AndClear_RecordEvents()
    {
        var window = YearWindow.Set(_school.AsAdministrator, new(A.Id()), Place, May, "依簡章", Now).Value;
        Assert.Equal("nothing-changed", window.Move(_school.AsAdministrator, May, "依簡章", Now).Error?.Code);
        Assert.Null(window.Move(_school.AsAdministrator, May with { Last = new(2027, 6, 5) }, "延後", Now).Error);
        Assert.Equal("reason-required", window.Clear(_school.AsAdministrator, "", Now).Error?.Code);
        Assert.Null(window.Clear(_school.AsAdministrator, "取消", Now).Error);
        Assert.Equal([typeof(YearWindowSet), typeof(YearWindowSet), typeof(YearWindowCleared)], window.Events.Select(e => e.GetType()));
        Assert.Equal(new DateOnly(2027, 6, 5), window.LastDay);
    }

    [Theory]
    [InlineData("2027-05-31", "2027-05-01", "dates-reversed")]
    [InlineData("2026-07-31", "2027-05-01", "date-out-of-year")]
    [InlineData("2027-05-01", "2028-01-01", "date-out-of-year")]
    [InlineData("2027-05-01", "2027-12-31", null)]
    [InlineData("2027-05-01", "2027-05-01", null)]
    public void Set_OutsideTheYear_IsRefused(string first, string last, string? code)
    {
        var days = new DaySpan(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd"));
        Assert.Equal(code, YearWindow.Set(_school.AsAdministrator, new(A.Id()), Place, days, "依簡章", Now).Error?.Code);
        Assert.Equal("not-yours", YearWindow.Set(_school.AsTeacher, new(A.Id()), Place, days, "依簡章", Now).Error?.Code);
    }

    [Fact]
    public void ClosedBy_ReturnsTheDay_OnlyWhenAnOpenWindowWouldClose()
    {
        var calendar = Calendar();
        var past = new DaySpan(new(2026, 8, 1), new(2026, 11, 23));
        var place = new YearWindowPlace(SmallSchool.Year, WindowKind.Performances, 2);
        Assert.Equal(past.Last, calendar.ClosedBy(calendar.With(place, past), Now));
        Assert.Null(calendar.ClosedBy(calendar.With(place, past with { Last = new(2026, 11, 24) }), Now));
        Assert.Null(calendar.ClosedBy(calendar.With(Place, past), Now));
    }

    private YearCalendar Calendar(params IReadOnlyCollection<YearWindow> windows) => new(SmallSchool.Year, _school.Policy, windows, []);

    private YearWindow Window(int grade, DaySpan days) => new(new(A.Id()), _school.Id, SmallSchool.Year, WindowKind.Selection, grade, days.First, days.Last);
}
