namespace Portfolio.Infrastructure.Persistence;

/// <summary>Runs a unit of work again, with fresh data, when somebody else saved first.</summary>
internal static class Attempts
{
    private const int Most = 25;

    /// <summary>Repeats <paramref name="once"/> while its save is overtaken, at most 25 times. A rule's own <c>conflict</c> is an answer.</summary>
    public static async Task<Result> RunAsync(Func<Task<Result>> once)
    {
        var result = await once();
        for (var attempt = 1; attempt < Most && IsOvertaken(result.Error); attempt++)
        {
            result = await once();
        }

        return result;
    }

    /// <inheritdoc cref="RunAsync(Func{Task{Result}})"/>
    public static async Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> once)
    {
        var result = await once();
        for (var attempt = 1; attempt < Most && IsOvertaken(result.Error); attempt++)
        {
            result = await once();
        }

        return result;
    }

    private static bool IsOvertaken(Error? error) => ReferenceEquals(error, PortfolioDbContext.Overtaken);
}
