namespace Portfolio.Domain.Imports;

/// <summary>Dates as Taiwanese records systems write them, in Western or ROC years.</summary>
public static class CellDates
{
    private const int RocOffset = 1911;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>A first number up to this, with one or two digits, could also be a month or a day: <c>5/12/09</c>.</summary>
    private const int LastDay = 31;

    /// <summary>
    /// Reads <c>2009-05-12</c>, <c>2009/5/12</c>, <c>20090512</c>, <c>98/05/12</c>, <c>0980512</c>, <c>980512</c>, <c>民國98年5月12日</c>.
    /// </summary>
    /// <returns>The day; null when there is no such day or the format is unknown.</returns>
    public static DateOnly? Read(string text) => Look(text).Day;

    /// <returns>The day, or the code of the problem.</returns>
    public static (DateOnly? Day, string? Problem) Look(string text)
    {
        var (written, problem) = CellTimes.Without(CellText.FoldSigns(text));
        if (problem is not null)
        {
            return (null, problem);
        }

        var folded = CellText.FoldCode(written);
        var plain = folded.Replace("中華民國", string.Empty, StringComparison.Ordinal)
            .Replace("民國", string.Empty, StringComparison.Ordinal);
        return Numbers(plain) switch
        {
            [var all] when all.Digits is >= 6 and <= 8 && plain.Length == all.Digits => Undivided(plain),
            [var first, var month, var day] when IsAmbiguous(first, day, plain, isNamed: plain.Length < folded.Length) =>
                (null, ImportProblems.DateAmbiguous),
            [var year, var month, var day] => Told(Day(year.Value, month.Value, day.Value)),
            _ => (null, ImportProblems.DateInvalid),
        };
    }

    /// <summary>
    /// Whether the order is ambiguous: month first, day first or a two-digit year first. A year that is marked as a year is not.
    /// </summary>
    private static bool IsAmbiguous(Number first, Number last, string text, bool isNamed) =>
        !isNamed && first is { Digits: <= 2, Value: <= LastDay } && (last.Digits == 4 || !text.Contains('年', StringComparison.Ordinal));

    private static (DateOnly? Day, string? Problem) Undivided(string digits)
    {
        var year = int.Parse(digits[..^4], System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length == 6 && year <= LastDay ? (null, ImportProblems.DateAmbiguous)
            : Told(digits.Length == 8 && year < 1000 ? null : Day(year, Two(digits[^4..^2]), Two(digits[^2..])));
    }

    private static (DateOnly? Day, string? Problem) Told(DateOnly? day) => (day, day is null ? ImportProblems.DateInvalid : null);

    private static int Two(string digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    /// <summary>The numbers between the separators; null when there is anything else.</summary>
    private static List<Number>? Numbers(string text)
    {
        var numbers = new List<Number>(3);
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
                numbers.Add(new(value, digits));
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
            numbers.Add(new(value, digits));
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

    private readonly record struct Number(int Value, int Digits);
}
