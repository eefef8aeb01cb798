using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class PublicationTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(10, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    [InlineData(86_400, true)]
    public void IsPlanned_WhenItIsFurtherAwayThanAnyUndoTime(int seconds, bool isPlanned) =>
        Assert.Equal(isPlanned, Publication.IsPlanned(SmallSchool.SchoolDay.AddSeconds(seconds), SmallSchool.SchoolDay));
}
