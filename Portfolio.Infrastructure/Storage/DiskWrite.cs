namespace Portfolio.Infrastructure.Storage;

/// <summary>Tells a full or lost disk from a disconnected client: both raise the same exception type.</summary>
internal static class DiskWrite
{
    /// <returns>False when the disk write failed.</returns>
    public static async Task<bool> TryAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryAsync(Func{ValueTask})"/>
    public static bool Try(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryAsync(Func{ValueTask})"/>
    public static Task<bool> TryAsync(Func<Task> write) => TryAsync(() => new ValueTask(write()));
}
