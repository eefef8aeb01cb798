using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Domain.Imports;

/// <summary>Text cells: names, codes and sentences, as they were meant before programs changed them.</summary>
internal static partial class TextCells
{
    private static readonly char[] Breaks = ['\n', '\r'];

    /// <summary>Text for people, folded and trimmed; empty when the cell is empty.</summary>
    public static string Text(this RowCells cells, ImportColumn column, int most)
    {
        if (cells.Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        if (cell.Contains('?', StringComparison.Ordinal))
        {
            cells.Remark(column, ImportProblems.MaybeLetterLost);
        }

        return cells.Folded(column, cell, most);
    }

    /// <summary>The name of a person or class: here a question mark means that a character was lost.</summary>
    public static string Name(this RowCells cells, ImportColumn column, int most)
    {
        if (cells.Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        return CellMarks.HasQuestionMark(cell) ? cells.Wrong(column, ImportProblems.LetterLost)
            : WasDate(cell.Trim()) ? cells.Wrong(column, ImportProblems.BecameDate)
            : cells.Folded(column, cell, most);
    }

    /// <summary>A code: letters, digits and signs, without spaces.</summary>
    public static string Code(this RowCells cells, ImportColumn column, int most) =>
        cells.Cell(column) is { } cell ? cells.FoldedCode(column, cell, most) : string.Empty;

    /// <summary>Several codes, separated by <c>;</c> or <c>、</c>.</summary>
    public static IReadOnlyList<string> Codes(this RowCells cells, ImportColumn column, int most)
    {
        if (cells.Cell(column) is not { } cell)
        {
            return [];
        }

        var codes = cell.Split([';', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. codes.Where(c => !CellText.IsBlank(c)).Select(c => cells.FoldedCode(column, c, most))
            .Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static string FoldedCode(this RowCells cells, ImportColumn column, string cell, int most)
    {
        var problem = Unreadable(cell)
            ?? (CellMarks.HasQuestionMark(cell) ? ImportProblems.LetterLost : WasDate(cell.Trim()) ? ImportProblems.BecameDate : null);
        if (problem is not null)
        {
            return cells.Wrong(column, problem);
        }

        if (CellMarks.HasInvisible(cell))
        {
            cells.Remark(column, ImportProblems.InvisibleRemoved);
        }

        var code = CellText.FoldCode(cell);
        if (code is ['\'' or '’' or '‘', ..])
        {
            cells.Remark(column, ImportProblems.ApostropheRemoved);
            code = code[1..];
        }

        if (Figure().IsMatch(code))
        {
            code = code.Split('.')[0].Replace(",", string.Empty, StringComparison.Ordinal);
            cells.Remark(column, ImportProblems.FigureRead, code);
        }

        return code.Length > most ? cells.Wrong(column, ImportProblems.TextTooLong, most) : code;
    }

    private static string Folded(this RowCells cells, ImportColumn column, string cell, int most)
    {
        var read = Entity().Replace(cell, Letter);
        if (Unreadable(read) is { } problem)
        {
            return cells.Wrong(column, problem);
        }

        if (!ReferenceEquals(read, cell))
        {
            cells.Remark(column, ImportProblems.EntityRead);
        }

        var text = CellText.Fold(Joined(cells, column, read));
        cells.Tell(column, read, text);
        return text.Length > most ? cells.Wrong(column, ImportProblems.TextTooLong, most) : text;
    }

    /// <summary>Warns when more than width and surrounding spaces of a text changed.</summary>
    private static void Tell(this RowCells cells, ImportColumn column, string read, string text)
    {
        if (CellMarks.HasInvisible(read))
        {
            cells.Remark(column, ImportProblems.InvisibleRemoved);
        }

        if (CellMarks.HasRadical(read))
        {
            cells.Remark(column, ImportProblems.RadicalRead, text);
        }

        if (read.Any(c => c is >= '\u0300' and not (>= '\u3000' and <= '\u9FFF')) && PersonText.Compose(read) != read)
        {
            cells.Remark(column, ImportProblems.TextComposed, text);
        }
    }

    /// <summary>
    /// A line break that spreadsheets show becomes a space, or nothing between two Chinese characters, which are never separated; a
    /// lone carriage return, which they do not show, is removed.
    /// </summary>
    private static string Joined(RowCells cells, ImportColumn column, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.IndexOfAny(Breaks) < 0)
        {
            return trimmed;
        }

        cells.Remark(column, ImportProblems.LineBreakJoined);
        return trimmed.Contains('\n', StringComparison.Ordinal)
            ? BetweenHan().Replace(trimmed, string.Empty).ReplaceLineEndings(" ")
            : trimmed.Replace("\r", string.Empty, StringComparison.Ordinal);
    }

    private static string? Unreadable(string text) =>
        CellMarks.HasLostLetter(text) ? ImportProblems.LetterLost : CellMarks.IsUnreadable(text) ? ImportProblems.UnreadableText : null;

    /// <summary>Class 1-2 or code 3-1, which the spreadsheet converted to a date.</summary>
    private static bool WasDate(string text) => Day().IsMatch(text);

    private static string Letter(Match entity)
    {
        var number = entity.Groups["hex"].Success
            ? int.Parse(entity.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(entity.Groups["number"].Value, CultureInfo.InvariantCulture);
        return Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD";
    }

    /// <summary>How web forms in Big5 write a character that Big5 lacks: <c>&amp;#22531;</c>.</summary>
    [GeneratedRegex(
        @"(?<=[\u3400-\u9FFF\uF900-\uFAFF])[ \t]*[\r\n]+[ \t]*(?=[\u3400-\u9FFF\uF900-\uFAFF])", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenHan();

    [GeneratedRegex(
        "&#(?:[xX](?<hex>[0-9A-Fa-f]{2,6})|(?<number>[0-9]{2,7}));", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();

    /// <summary>A number that a program has formatted as an amount: <c>1130001.0</c>, <c>1,130,001</c>.</summary>
    [GeneratedRegex(@"^(\d+\.0+|\d{1,3}(,\d{3})+(\.0+)?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^(\d{4}[-/]\d{1,2}[-/]\d{1,2}( 00:00(:00)?)?|\d{1,2}月\d{1,2}日"
            + @"|(\d{1,2}-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}(\d{2})?"
            + @"|\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
