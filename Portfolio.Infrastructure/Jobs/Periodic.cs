namespace Portfolio.Infrastructure.Jobs;

/// <summary>Work that is done every hour or every night.</summary>
internal sealed class Periodic(string name, Func<DateTimeOffset, DateTimeOffset> next, Func<CancellationToken, Task> run) : IDueWork
{
    public string Name => name;

    /// <summary>Runs at this minute of every hour.</summary>
    public static Periodic Hourly(string name, int minute, Func<CancellationToken, Task> run) =>
        new(
            name,
            since => After(since, new(since.Year, since.Month, since.Day, since.Hour, minute, 0, since.Offset), TimeSpan.FromHours(1)),
            run);

    /// <summary>Runs at this time of every day in Taipei.</summary>
    public static Periodic Nightly(string name, TimeOnly at, Func<CancellationToken, Task> run) =>
        new(name, since => After(since, new(TaipeiTime.DayOf(since), at, TaipeiTime.Offset), TimeSpan.FromDays(1)), run);

    public Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(next(since));

    public Task RunAsync(DateTimeOffset since, CancellationToken ct) => run(ct);

    private static DateTimeOffset After(DateTimeOffset since, DateTimeOffset at, TimeSpan period) => at > since ? at : at + period;
}
