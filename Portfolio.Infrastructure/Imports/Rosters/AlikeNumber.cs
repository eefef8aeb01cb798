namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>A number that is another one but for zeros in front of it, which spreadsheets drop: hardly ever another person.</summary>
internal static class AlikeNumber
{
    private const int MostZeros = 4;

    /// <returns>The known number; none when there is no such one.</returns>
    public static string? Find(string number, Predicate<string> isKnown)
    {
        var bare = number.TrimStart('0');
        if (bare.Length == 0 || !char.IsAsciiDigit(bare[0]))
        {
            return null;
        }

        for (var zeros = 0; zeros <= MostZeros; zeros++)
        {
            var other = bare.PadLeft(bare.Length + zeros, '0');
            if (other != number && isKnown(other))
            {
                return other;
            }
        }

        return null;
    }
}
