namespace Portfolio.Inspection;

/// <summary>
/// Bytes that say nothing: zeros and 0xFF, with which cameras, card readers and file systems fill up a block; line ends, blanks and DOS's
/// end-of-file mark, which editors and mail programs leave behind.
/// </summary>
internal static class Padding
{
    /// <summary>The largest block that memory cards are divided into, twice.</summary>
    private const int Most = 262_144;

    private static ReadOnlySpan<byte> Kinds => [0x00, 0xFF, (byte)'\r', (byte)'\n', (byte)'\t', (byte)' ', 0x1A];

    /// <returns>How many of them stand first; none when they are more than any block.</returns>
    public static int Leading(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.IndexOfAnyExcept(Kinds);
        return Limited(rest < 0 ? bytes.Length : rest);
    }

    /// <returns>How many of them stand last; none when they are more than any block.</returns>
    public static int Trailing(ReadOnlySpan<byte> bytes) => Limited(bytes.Length - 1 - bytes.LastIndexOfAnyExcept(Kinds));

    /// <summary>Whether nothing else is there.</summary>
    public static bool IsAll(ReadOnlySpan<byte> bytes) => Leading(bytes) == bytes.Length;

    private static int Limited(int length) => length <= Most ? length : 0;
}
