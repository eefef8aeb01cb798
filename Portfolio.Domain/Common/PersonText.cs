using System.Globalization;
using System.Text;

namespace Portfolio.Domain.Common;

/// <summary>Text as a person writes and counts it.</summary>
public static class PersonText
{
    /// <summary>Length in text elements (grapheme clusters): an emoji family or a letter with marks counts as one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Trims, joins line ends to <c>\n</c>, drops control characters, bidirectional overrides and what is no character (U+FFFE, on which
    /// <see cref="string.Normalize()"/> would throw), composes (NFC).
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !(Rune.IsControl(rune) || IsBidirectionalControl(rune.Value) || rune.Value is 0xFFFD or 0xFFFE))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    private static bool IsBidirectionalControl(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
