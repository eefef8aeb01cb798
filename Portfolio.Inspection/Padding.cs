namespace Portfolio.Inspection;

/// <summary>
/// Meaningless filler: zeros and 0xFF, with which cameras, card readers and file systems fill a block; and line ends, blanks and
/// DOS's end-of-file mark, which editors and mail programs leave behind.
/// </summary>
internal static class Padding
{
    /// <summary>Twice the largest block size of memory cards.</summary>
    private const int Most = 262_144;

    private static ReadOnlySpan<byte> Kinds => [0x00, 0xFF, (byte)'\r', (byte)'\n', (byte)'\t', (byte)' ', 0x1A];

    /// <returns>How many leading bytes are filler; 0 when they exceed any block.</returns>
    public static int Leading(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.IndexOfAnyExcept(Kinds);
        return Limited(rest < 0 ? bytes.Length : rest);
    }

    /// <returns>How many trailing bytes are filler; 0 when they exceed any block.</returns>
    public static int Trailing(ReadOnlySpan<byte> bytes) => Limited(bytes.Length - 1 - bytes.LastIndexOfAnyExcept(Kinds));

    /// <summary>Whether there is nothing else.</summary>
    public static bool IsAll(ReadOnlySpan<byte> bytes) => Leading(bytes) == bytes.Length;

    private static int Limited(int length) => length <= Most ? length : 0;
}
