using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portfolio.Infrastructure;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure;

/// <summary>
/// The clock of demonstrations and journeys: advancing it fires timers, and only a clock set up for that can be advanced.
/// </summary>
public sealed class ShiftedClockTests
{
    private static readonly DateTimeOffset Start = SmallSchool.SchoolDay;

    [Fact]
    public async Task Advanced_ItFiresDueTimers_AndNoOthers()
    {
        var clock = new ShiftedClock(Start);
        var hour = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);
        var day = Task.Delay(TimeSpan.FromDays(1), clock, TestContext.Current.CancellationToken);
        Assert.True(clock.MoveTo(Start.AddMinutes(30)));
        Assert.False(hour.IsCompleted);
        Assert.True(clock.MoveTo(Start.AddHours(2)));
        await hour;
        Assert.False(day.IsCompleted);
        Assert.True(clock.GetUtcNow() >= Start.AddHours(2));
        Assert.True(clock.MoveTo(Start.AddDays(2)));
        await day;
    }

    [Fact]
    public async Task APeriodicTimer_ContinuesAfterAnAdvance()
    {
        var clock = new ShiftedClock(Start);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        for (var hours = 2; hours < 8; hours += 2)
        {
            Assert.True(clock.MoveTo(Start.AddHours(hours)));
            Assert.True(await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void TimeNeverGoesBack()
    {
        var clock = new ShiftedClock(Start);
        Assert.False(clock.MoveTo(Start.AddSeconds(-1)));
        Assert.True(clock.GetUtcNow() >= Start);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("2026-12-01T00:00:00Z", true)]
    public void OnlyAClockWithItsOwnStart_CanBeAdvanced(string startAt, bool canBeMoved)
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-test-");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Portfolio:Clock:StartAt", startAt), new("Portfolio:DataDirectory", directory.FullName)]).Build();
        var services = new ServiceCollection().AddInfrastructure(configuration);
        directory.Delete(recursive: true);
        Assert.Equal(canBeMoved, services.Any(s => s.ServiceType == typeof(ShiftedClock)));
        Assert.Equal(canBeMoved, services.Any(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "ClockFile"));
    }
}
