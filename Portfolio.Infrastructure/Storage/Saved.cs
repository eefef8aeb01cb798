namespace Portfolio.Infrastructure.Storage;

internal static class Saved
{
    /// <exception cref="InvalidOperationException">Somebody else saved first: the job fails visibly and is run again.</exception>
    public static void DemandSaved(this Result saved, string what)
    {
        if (saved.Error is { } error)
        {
            throw new InvalidOperationException($"Could not save {what}: {error.Code}");
        }
    }
}
