using CsCheck;
using Portfolio.Domain.Schools;

namespace Portfolio.Tests.Domain.Schools;

public sealed class SchoolYearTests
{
    [Theory]
    [InlineData(2026, 7, 31, 114)]
    [InlineData(2026, 8, 1, 115)]
    [InlineData(2026, 12, 31, 115)]
    [InlineData(2027, 1, 1, 115)]
    [InlineData(2027, 7, 31, 115)]
    [InlineData(2027, 8, 1, 116)]
    public void Of_ADay_IsTheYearThatBeganOnTheLastFirstOfAugust(int year, int month, int day, int roc) =>
        Assert.Equal(new SchoolYear(roc), SchoolYear.Of(new(year, month, day)));

    [Fact]
    public void LastDay_IsTheThirtyFirstOfJuly() => Assert.Equal(new DateOnly(2027, 7, 31), new SchoolYear(115).LastDay);

    [Fact]
    public void Of_AnyDay_EndsOnOrAfterItAndLessThanAYearLater() => Gen.Int[0, 36_000].Select(new DateOnly(1980, 1, 1).AddDays).Sample(day =>
    {
        var last = SchoolYear.Of(day).LastDay;
        return last >= day && last.AddYears(-1) < day;
    });

    [Fact]
    public void Years_CompareByNumber()
    {
        Assert.True(new SchoolYear(114) < new SchoolYear(115));
        Assert.True(new SchoolYear(115) >= new SchoolYear(115));
        Assert.Equal([new(113), new(114), new(115)], new SchoolYear[] { new(115), new(113), new(114) }.Order());
    }
}
