using System.Text;

namespace Portfolio.Domain.Imports;

/// <summary>Text of a cell as it was meant: half-width letters and digits, no stray spaces.</summary>
public static class CellText
{
    private const int FullWidth = 'Ａ' - 'A';

    /// <summary>For names and sentences: folds full-width letters, digits and spaces; Chinese punctuation stays.</summary>
    public static string Fold(string text) => Fold(text, c => char.IsAsciiLetterOrDigit(c) || c is '=' or '@');

    /// <summary>For numbers, codes and dates: folds every full-width sign and leaves out all spaces.</summary>
    public static string FoldCode(string text)
    {
        var folded = Fold(text, static _ => true);
        return folded.Contains(' ', StringComparison.Ordinal) ? folded.Replace(" ", string.Empty, StringComparison.Ordinal) : folded;
    }

    /// <summary>Signs that no person wrote: the file was read in a wrong encoding, or uses characters that exist on one machine only.</summary>
    public static bool IsReadable(string text)
    {
        foreach (var c in text)
        {
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(string text, Func<char, bool> isFolded)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            kept.Append(Unfold(c, isFolded));
        }

        return PersonText.Clean(kept.ToString());
    }

    private static char Unfold(char c, Func<char, bool> isFolded) => c switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '！' and <= '～' when isFolded((char)(c - FullWidth)) => (char)(c - FullWidth),
        _ => c,
    };

    /// <summary>Most cells hold plain letters and digits and need no work.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '/' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
