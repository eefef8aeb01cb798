using CommunityToolkit.HighPerformance.Buffers;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Keeps one of each name for all lists that are open: the database gives every row its own, and a student stands in the queues of eight
/// teachers, a teacher on the pages of two hundred students.
/// </summary>
internal static class KnownNames
{
    /// <summary>So many; beyond it the one that was asked for longest ago is forgotten.</summary>
    private const int Kept = 16_384;

    private static readonly StringPool Pool = new(Kept);

    public static string Of(string name) => Pool.GetOrAdd(name);
}
