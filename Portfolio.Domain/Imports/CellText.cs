using System.Text;

namespace Portfolio.Domain.Imports;

/// <summary>Text of a cell as it was meant: half-width letters and digits, no stray spaces, nothing that cannot be seen.</summary>
public static class CellText
{
    private const int FullWidth = 'Ａ' - 'A';

    /// <summary>For names and sentences: folds full-width letters, digits and spaces; Chinese punctuation stays.</summary>
    public static string Fold(string text) => Fold(text, static c => char.IsAsciiLetterOrDigit(c) || c is '=' or '@');

    /// <summary>For numbers, codes and dates: folds every full-width sign and leaves out all spaces.</summary>
    public static string FoldCode(string text)
    {
        var folded = FoldSigns(text);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) : folded;
    }

    /// <summary>For what may not lose its spaces unseen: folds every full-width sign.</summary>
    public static string FoldSigns(string text) => Fold(text, static _ => true);

    /// <summary>Nothing that a person would see.</summary>
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
