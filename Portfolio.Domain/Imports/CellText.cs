using System.Text;

namespace Portfolio.Domain.Imports;

/// <summary>Cell text as it was meant: half-width letters and digits, no stray spaces, no invisible characters.</summary>
public static class CellText
{
    private const int FullWidth = 'Ａ' - 'A';

    /// <summary>For names and sentences: folds full-width letters, digits and spaces; Chinese punctuation stays.</summary>
    public static string Fold(string text) => Fold(text, static c => char.IsAsciiLetterOrDigit(c) || c is '=' or '@');

    /// <summary>For numbers, codes and dates: folds every full-width character and removes all spaces.</summary>
    public static string FoldCode(string text)
    {
        var folded = FoldSigns(text);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) : folded;
    }

    /// <summary>For values whose spaces must not be lost silently: folds every full-width character.</summary>
    public static string FoldSigns(string text) => Fold(text, static _ => true);

    /// <summary>Whether there is nothing that a person would see.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !CellMarks.IsInvisible(c))
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
            if (!CellMarks.IsInvisible(c))
            {
                kept.Append(Unfold(c, isFolded));
            }
        }

        return PersonText.Clean(kept.ToString());
    }

    private static char Unfold(char c, Func<char, bool> isFolded) => c switch
    {
        _ when c != '\n' && c != '\r' && char.IsWhiteSpace(c) => ' ',
        >= '！' and <= '～' when isFolded((char)(c - FullWidth)) => (char)(c - FullWidth),
        >= '\u2F00' and <= '\u2FDF' => CellMarks.LetterOf(c),
        _ => c,
    };

    /// <summary>A fast path: most cells hold plain letters and digits.</summary>
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
