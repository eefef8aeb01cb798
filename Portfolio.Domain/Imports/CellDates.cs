namespace Portfolio.Domain.Imports;

/// <summary>Days as Taiwanese records systems write them, in Western or ROC years.</summary>
public static class CellDates
{
    private const int RocOffset = 1911;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads <c>2009-05-12</c>, <c>2009/5/12</c>, <c>20090512</c>, <c>98/05/12</c>, <c>0980512</c>, <c>980512</c>, <c>民國98年5月12日</c>.</summary>
    /// <returns>The day; none when there is no such day or it is written in another way.</returns>
    public static DateOnly? Read(string text)
    {
        var folded = WithoutMidnight(CellText.FoldCode(text).Replace("民國", string.Empty, StringComparison.Ordinal));
        return folded.Length is >= 6 and <= 8 && Numbers(folded) is [_] ? Undivided(folded) : Numbers(folded) is [var year, var month, var day] ? Day(year, month, day) : null;
    }

    /// <summary>A day column exported with a time carries midnight.</summary>
    private static string WithoutMidnight(string text)
    {
        foreach (var midnight in (string[])["T00:00:00", "00:00:00", "T00:00", "00:00"])
        {
            if (text.Length > midnight.Length + 7 && text.EndsWith(midnight, StringComparison.Ordinal))
            {
                return text[..^midnight.Length];
            }
        }

        return text;
    }

    private static DateOnly? Undivided(string digits) =>
        Day(int.Parse(digits[..^4], System.Globalization.CultureInfo.InvariantCulture), Two(digits[^4..^2]), Two(digits[^2..]));

    private static int Two(string digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    /// <summary>The numbers between separators; none when anything else stands there.</summary>
    private static List<int>? Numbers(string text)
    {
        var numbers = new List<int>(3);
        var digits = 0;
        var value = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + c - '0';
                digits++;
            }
            else if (digits > 0 && c is '-' or '/' or '.' or '年' or '月' or '日')
            {
                numbers.Add(value);
                (value, digits) = (0, 0);
            }
            else
            {
                return null;
            }

            if (digits > 8 || numbers.Count > 3)
            {
                return null;
            }
        }

        if (digits > 0)
        {
            numbers.Add(value);
        }

        return numbers;
    }

    private static DateOnly? Day(int year, int month, int day)
    {
        var western = year < 1000 ? year + RocOffset : year;
        return western is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(western, month)
            ? new DateOnly(western, month, day)
            : null;
    }
}
