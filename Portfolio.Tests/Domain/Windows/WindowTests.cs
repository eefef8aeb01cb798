using CsCheck;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Windows;

public sealed class WindowTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly DateTimeOffset Closes = SmallSchool.UploadCloses;

    private static readonly Window Upload = new(WindowKind.Upload, Closes.AddDays(-100), Closes);

    [Fact]
    public void IsOpen_AtTheFirstInstant_IsTrue()
    {
        Assert.False(Upload.IsOpen(Upload.OpensAt - Tick));
        Assert.True(Upload.IsOpen(Upload.OpensAt));
    }

    [Fact]
    public void IsOpen_AtTheClosingInstant_IsFalse()
    {
        Assert.True(Upload.IsOpen(Closes - Tick));
        Assert.False(Upload.IsOpen(Closes));
        Assert.Null(Upload.Refusal(Closes - Tick));
        Assert.Equal("window-closed", Upload.Refusal(Closes)!.Code);
    }

    [Fact]
    public void HasClosed_BeforeOpening_IsFalse() => Assert.False(Upload.HasClosed(Upload.OpensAt - Tick));

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(-1, 3_000_000_000, true)] // five minutes after the closing, to the tick
    [InlineData(-1, 3_000_000_001, false)]
    [InlineData(0, 1, false)] // began at the closing
    [InlineData(-1, -2, false)] // ended before it began
    public void AcceptsUpload_AroundTheClosing_IsExactToTheTick(long startedAfter, long completedAfter, bool isAccepted) =>
        Assert.Equal(isAccepted, Upload.AcceptsUpload(Closes.AddTicks(startedAfter), Closes.AddTicks(completedAfter)));

    [Fact]
    public void AcceptsUpload_BegunBeforeOpening_IsRefused() =>
        Assert.False(Upload.AcceptsUpload(Upload.OpensAt - Tick, Upload.OpensAt + Tick));

    [Fact]
    public void AcceptsSend_WhileOpen_NeedsNoUpload() => Assert.True(Upload.AcceptsSend(Closes - Tick, []));

    [Theory]
    [InlineData(-10, 10, 0, true)] // under way at the closing, sent at the closing
    [InlineData(-1, 0, 3_000_000_000, true)] // the last instant of the grace
    [InlineData(-1, 0, 3_000_000_001, false)]
    [InlineData(-10, -1, 10, false)] // complete before the closing: could have been sent in time
    [InlineData(0, 10, 20, false)] // began too late
    public void AcceptsSend_AfterTheClosing_OnlyForAnUploadThatWasRunning(long startedAfter, long completedAfter, long sentAfter, bool isAccepted) =>
        Assert.Equal(isAccepted, Upload.AcceptsSend(Closes.AddTicks(sentAfter), [new(Closes.AddTicks(startedAfter), Closes.AddTicks(completedAfter))]));

    [Fact]
    public void AcceptsSend_AfterTheClosingWithoutUpload_IsRefused() => Assert.False(Upload.AcceptsSend(Closes, []));

    [Fact]
    public void AcceptsUpload_OfAnySpan_MeansBegunInTimeAndAtMostFiveMinutesLate()
    {
        var ticks = Gen.Long[-TimeSpan.TicksPerMinute * 10, TimeSpan.TicksPerMinute * 10];
        Gen.Select(ticks, ticks).Sample((started, completed) =>
        {
            var isExpected = started < 0 && completed >= started && completed <= 5 * TimeSpan.TicksPerMinute;
            return Upload.AcceptsUpload(Closes.AddTicks(started), Closes.AddTicks(completed)) == isExpected;
        });
    }
}
