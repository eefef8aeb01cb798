namespace Portfolio.Infrastructure.Persistence;

/// <summary>Retries a unit of work with fresh data when somebody else saved first, or the connection to the server broke.</summary>
internal static class Attempts
{
    private const int Most = 25;

    /// <summary>
    /// Retries <paramref name="once"/> on a conflict, wherever in it that shows, at most 25 times with increasing delays; and while
    /// the server is unreachable, for as long as a person waits. A rule's own <c>conflict</c> is not retried.
    /// </summary>
    /// <param name="clock">the clock for the delays; null for real time</param>
    /// <returns>The action's result; or <c>conflict</c>, <c>database-unavailable</c>.</returns>
    public static async Task<Result> RunAsync(Func<Task<Result>> once, TimeProvider? clock = null)
    {
        var result = await RunAsync<bool>(async () => await once() is { Error: { } error } ? error : true, clock);
        return result.Error is { } refused ? refused : Result.Done;
    }

    /// <inheritdoc cref="RunAsync(Func{Task{Result}}, TimeProvider?)"/>
    public static async Task<Result<T>> RunAsync<T>(Func<Task<Result<T>>> once, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var startedAt = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            var (result, pause) = await TryAsync(once);
            if (pause is null || tries == Most || (pause == Pause.Interrupted && time.GetElapsedTime(startedAt) >= Interruption.Patience))
            {
                return result;
            }

            await pause.AfterAsync(tries, time, CancellationToken.None);
        }
    }

    /// <returns>The result, and the delay before a retry; null when the result is final.</returns>
    private static async Task<(Result<T> Result, Pause? Pause)> TryAsync<T>(Func<Task<Result<T>>> once)
    {
        try
        {
            var result = await once();
            return (result, ReferenceEquals(result.Error, PortfolioDbContext.Overtaken) ? Pause.Overtaken : null);
        }
        catch (Exception e) when (Overtaking.Is(e))
        {
            return (PortfolioDbContext.Overtaken, Pause.Overtaken);
        }
        catch (Exception e) when (Interruption.Is(e))
        {
            return (CommonErrors.DatabaseUnavailable, Pause.Interrupted);
        }
    }
}
