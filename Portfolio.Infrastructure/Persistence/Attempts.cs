namespace Portfolio.Infrastructure.Persistence;

/// <summary>Runs a unit of work again, with fresh data, when somebody else saved first: for changes that do not depend on what was on a screen.</summary>
internal static class Attempts
{
    private const int Most = 25;

    /// <summary>Repeats <paramref name="once"/> while it answers <c>conflict</c>, at most 25 times.</summary>
    public static async Task<Result> RunAsync(Func<Task<Result>> once)
    {
        var result = await once();
        for (var attempt = 1; attempt < Most && result.Error == CommonErrors.Conflict; attempt++)
        {
            result = await once();
        }

        return result;
    }
}
