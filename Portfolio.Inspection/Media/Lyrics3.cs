using System.Globalization;

namespace Portfolio.Inspection.Media;

/// <summary>
/// Lyrics3 tags, between LYRICSBEGIN and an end mark: version 1 has only the mark, version 2 a six-digit length before it.
/// </summary>
internal static class Lyrics3
{
    private const int MarkLength = 9;

    private const int DigitsLength = 6;

    /// <summary>More than any version 1 tag (5,100) and than what programs write as version 2.</summary>
    private const int Most = 262_144;

    private static ReadOnlySpan<byte> Beginning => "LYRICSBEGIN"u8;

    /// <returns>Bytes to the end of the tag that begins here; 0 when it has no end.</returns>
    public static int LengthAt(ReadOnlySpan<byte> rest)
    {
        var words = rest[..Math.Min(rest.Length, Most)];
        var (first, second) = (words.IndexOf("LYRICSEND"u8), words.IndexOf("LYRICS200"u8));
        var end = first < 0 || (second >= 0 && second < first) ? second : first;
        return end < 0 ? 0 : end + MarkLength;
    }

    /// <returns>Length of a tag that ends with the last byte; 0 when there is none.</returns>
    public static int TrailingLength(ReadOnlySpan<byte> sound)
    {
        if (sound.EndsWith("LYRICSEND"u8))
        {
            var words = sound[^Math.Min(sound.Length, Most)..];
            return words.LastIndexOf(Beginning) is >= 0 and var at ? words.Length - at : 0;
        }

        if (sound.Length < DigitsLength + MarkLength || !sound.EndsWith("LYRICS200"u8)
            || !int.TryParse(
                sound[^(DigitsLength + MarkLength)..^MarkLength], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return 0;
        }

        var length = size + DigitsLength + MarkLength;
        return length <= sound.Length && sound[^length..].StartsWith(Beginning) ? length : 0;
    }
}
