namespace Portfolio.Infrastructure.Jobs;

/// <summary>Runs an action for each of several items; one that fails does not stop the others.</summary>
internal static class Each
{
    /// <exception cref="AggregateException">The failures, after all items have been tried.</exception>
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
