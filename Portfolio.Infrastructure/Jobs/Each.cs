namespace Portfolio.Infrastructure.Jobs;

/// <summary>Does a number of things of which one that fails must not keep the others from being done.</summary>
internal static class Each
{
    /// <exception cref="AggregateException">Those that failed, when all have been tried.</exception>
    public static async Task OfAsync<T>(IEnumerable<T> due, Func<T, Task> act)
    {
        var failures = new List<Exception>();
        foreach (var one in due)
        {
            try
            {
                await act(one);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
