namespace Portfolio.Infrastructure.Imports.Rosters;

/// <summary>Finds a number that differs only in leading zeros, which spreadsheets drop: it is hardly ever another person's.</summary>
internal static class AlikeNumber
{
    private const int MostZeros = 4;

    /// <returns>The known number; null when there is none.</returns>
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
