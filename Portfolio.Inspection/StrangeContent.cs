namespace Portfolio.Inspection;

/// <summary>
/// Finds another file, a program or a page inside bytes that only a phone or a tag editor should have written. It searches for what
/// such a file must contain; sound and video are so dense that none of it occurs in them by chance.
/// </summary>
internal static class StrangeContent
{
    /// <summary>What programs, scripts and other containers begin with: too short to be searched for further in.</summary>
    private static readonly byte[][] First =
    [
        [.. "MZ"u8], [.. "#!"u8], [.. "RIFF"u8], [.. "OggS"u8], [.. "FWS"u8], [.. "CWS"u8], [.. "GIF8"u8], [0xCA, 0xFE, 0xBA, 0xBE],
        [0x1A, 0x45, 0xDF, 0xA3],
    ];

    private static readonly byte[][] Anywhere =
    [
        [.. "PK"u8, 3, 4], [.. "%PDF-"u8], [0x7F, .. "ELF"u8], [.. "Rar!"u8, 0x1A, 7], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        [.. "This program cannot be run in DOS mode"u8],
    ];

    private static readonly byte[][] Markup =
        [[.. "<script"u8], [.. "<html"u8], [.. "<!doctype"u8], [.. "<iframe"u8], [.. "<body"u8], [.. "<?php"u8], [.. "<svg "u8],
            [.. "<svg>"u8], [.. "<embed"u8], [.. "<object"u8]];

    /// <returns>Whether another kind of file begins in these bytes.</returns>
    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[Padding.Leading(bytes)..];
        foreach (var mark in First)
        {
            if (start.StartsWith(mark))
            {
                return true;
            }
        }

        foreach (var mark in Anywhere)
        {
            if (bytes.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return HasMarkup(bytes);
    }

    private static bool HasMarkup(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0; at = bytes.IndexOf((byte)'<'))
        {
            bytes = bytes[at..];
            foreach (var word in Markup)
            {
                if (System.Text.Ascii.EqualsIgnoreCase(bytes[..Math.Min(word.Length, bytes.Length)], word))
                {
                    return true;
                }
            }

            bytes = bytes[1..];
        }

        return false;
    }
}
