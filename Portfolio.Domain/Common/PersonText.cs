using System.Globalization;
using System.Text;

namespace Portfolio.Domain.Common;

/// <summary>Cleans and measures text that people write.</summary>
public static class PersonText
{
    /// <summary>Length in text elements (grapheme clusters): an emoji family or a letter with marks counts as one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Trims, normalizes line ends to <c>\n</c>, drops control characters, bidirectional overrides and non-characters (U+FFFE, on
    /// which <see cref="string.Normalize()"/> would throw), and composes (NFC, see <see cref="Compose"/>).
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

        return Compose(kept.ToString().Trim());
    }

    /// <summary>
    /// NFC, except for compatibility ideographs: Unicode would compose U+FA5B into another character, and a name must stay as the
    /// household register has it.</summary>
    public static string Compose(string text)
    {
        if (!text.Any(IsCompatibility))
        {
            return text.Normalize(NormalizationForm.FormC);
        }

        var composed = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (index, rune) in Runes(text))
        {
            if (IsCompatibility(rune.Value))
            {
                composed.Append(text[from..index].Normalize(NormalizationForm.FormC)).Append(rune.ToString());
                from = index + rune.Utf16SequenceLength;
            }
        }

        return composed.Append(text[from..].Normalize(NormalizationForm.FormC)).ToString();
    }

    private static IEnumerable<(int Index, Rune Rune)> Runes(string text)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            yield return (index, rune);
            index += rune.Utf16SequenceLength;
        }
    }

    /// <summary>A quick check: the block at U+F900, or a surrogate of the block at U+2F800.</summary>
    private static bool IsCompatibility(char c) => c is (>= '\uF900' and <= '\uFAFF') or '\uD87E';

    private static bool IsCompatibility(int value) => value is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    private static bool IsBidirectionalControl(int value) =>
        value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
