namespace Portfolio.Infrastructure.Persistence;

/// <summary>Runs a unit of work again, with fresh data, when somebody else saved first, and when the way to the server broke.</summary>
internal static class Attempts
{
    private const int Most = 25;

    /// <summary>
    /// Repeats <paramref name="once"/> while it is overtaken, wherever in it that shows, at most 25 times and with a growing pause; while
    /// the server is
    /// away, for as long as a person waits. A rule's own <c>conflict</c> is an answer.
    /// </summary>
    /// <param name="clock">on which it pauses; real time when none</param>
    /// <returns>Its answer; or <c>conflict</c>, <c>database-unavailable</c>.</returns>
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

    /// <returns>The answer, and how to wait before it is asked for again; nothing to wait for when it stands.</returns>
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
