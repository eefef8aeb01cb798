namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// A hundred uploads that end at once come to the database a few at a time: one that finds it busy would only sleep and ask again, and each
/// connection costs megabytes.
/// </summary>
public sealed class DatabaseTurns : IDisposable
{
    private readonly SemaphoreSlim _readers = new(8);

    private readonly SemaphoreSlim _writers = new(2);

    public void Dispose()
    {
        _readers.Dispose();
        _writers.Dispose();
    }

    internal Task<T> ReadAsync<T>(Func<Task<T>> act) => InTurnAsync(_readers, act);

    internal Task<T> WriteAsync<T>(Func<Task<T>> act) => InTurnAsync(_writers, act);

    private static async Task<T> InTurnAsync<T>(SemaphoreSlim free, Func<Task<T>> act)
    {
        await free.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            free.Release();
        }
    }
}
