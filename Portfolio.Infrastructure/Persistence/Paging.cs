namespace Portfolio.Infrastructure.Persistence;

/// <summary>What an address may ask of a list, kept within what the list has: addresses are typed, bookmarked and guessed.</summary>
internal static class Paging
{
    /// <summary>Longer than any name or number; databases limit the length of a pattern.</summary>
    private const int LongestWords = 100;

    /// <returns>The zero-based page; the last one when the list has become shorter.</returns>
    public static int PageWithin(int total, int size, int asked) => Math.Clamp(asked, 0, Math.Max(0, (total - 1) / size));

    /// <returns>Searchable text: cleaned as names are, and cut.</returns>
    public static string Words(string typed)
    {
        var words = PersonText.Clean(typed);
        return words.Length <= LongestWords ? words : words[..LongestWords];
    }
}
