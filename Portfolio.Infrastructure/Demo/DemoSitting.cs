namespace Portfolio.Infrastructure.Demo;

/// <summary>A student's session at the computer, from beginning a draft to sending it.</summary>
internal readonly record struct DemoSitting(DateTimeOffset Begun, DateTimeOffset Sent)
{
    private static readonly TimeSpan School = TimeSpan.FromHours(15.5);

    private static readonly TimeSpan Evening = TimeSpan.FromHours(6.5);

    private static readonly TimeSpan Upload = TimeSpan.FromSeconds(4);

    /// <summary>The session that ends with sending at this instant; it does not begin before the window opens.</summary>
    public static DemoSitting Until(DateTimeOffset sent, DateTimeOffset opensAt, Random random)
    {
        var begun = sent - TimeSpan.FromMinutes(8 + (random.NextDouble() * 40));
        return new(begun < opensAt ? opensAt : begun, sent);
    }

    /// <summary>Some time after school on that day.</summary>
    public static DateTimeOffset AfterSchool(DateOnly day, Random random) =>
        TaipeiTime.StartOf(day) + School + (Evening * random.NextDouble());

    /// <summary>
    /// This many instants spread over a time span, in order: after school, unless the span is as short as the first hours of a
    /// semester.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Spread(DateTimeOffset from, DateTimeOffset to, int count, Random random) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var instant = from + ((to - from) * ((i + random.NextDouble()) / count));
            var afterSchool = AfterSchool(TaipeiTime.DayOf(instant), random);
            var free = afterSchool < to ? afterSchool : afterSchool.AddDays(-1);
            return free > from ? free : instant;
        }).Order(),
    ];

    public DateTimeOffset At(double part) => Begun + ((Sent - Begun) * part);

    /// <summary>
    /// When the file with this index, out of so many, was uploaded: in the second half of the session, one after the other.
    /// </summary>
    public UploadSpan UploadOf(int index, int count)
    {
        var (start, end) = (At(0.5 + (0.4 * index / count)), At(0.5 + (0.4 * (index + 1) / count)));
        return new(start, end - start < Upload ? end : start + Upload);
    }
}
