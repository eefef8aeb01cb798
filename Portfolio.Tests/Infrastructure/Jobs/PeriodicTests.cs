using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Jobs;

public sealed class PeriodicTests
{
    private static readonly Gen<DateTimeOffset> Instants = Gen.Long[0, TimeSpan.FromDays(400).Ticks].Select(t => SmallSchool.SchoolDay.ToUniversalTime().AddTicks(t));

    /// <summary>After any run the next one is at the given minute, later than that run, and within the hour.</summary>
    [Fact]
    public void Hourly_RunsAtItsMinute_WithinTheHour() => Gen.Select(Instants, Gen.Int[0, 59]).Sample((since, minute) =>
    {
        var next = Next(Periodic.Hourly("x", minute, _ => Task.CompletedTask), since);
        return next > since && next - since <= TimeSpan.FromHours(1) && (next.Minute, next.Ticks % TimeSpan.TicksPerMinute) == (minute, 0);
    });

    [Fact]
    public void Nightly_RunsAtItsTimeInTaipei_WithinTheDay() => Gen.Select(Instants, Gen.Int[0, 1439]).Sample((since, minutes) =>
    {
        var at = TimeOnly.MinValue.AddMinutes(minutes);
        var next = Next(Periodic.Nightly("x", at, _ => Task.CompletedTask), since);
        return next > since && next - since <= TimeSpan.FromDays(1) && TimeOnly.FromDateTime(next.ToOffset(TaipeiTime.Offset).DateTime) == at;
    });

    private static DateTimeOffset Next(Periodic periodic, DateTimeOffset since) => periodic.NextAsync(since, TestDatabase.Token).Result!.Value;
}
