using System.Globalization;

namespace Portfolio.Domain.Imports;

/// <summary>Numbers as people and spreadsheets write them.</summary>
public static class CellNumbers
{
    private const string Ones = "零一二三四五六七八九";

    /// <summary>A whole number; <c>3.0</c>, as spreadsheets export it, is 3.</summary>
    public static int? Whole(string text) =>
        Number(text) is { } number && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    public static decimal? Number(string text) =>
        decimal.TryParse(
            CellText.FoldCode(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>學年度 as an ROC year: <c>115</c>, <c>115學年度</c>, or the Western year in which it begins.</summary>
    public static int? SchoolYear(string text)
    {
        var code = Without(CellText.FoldCode(text), "學年度", "學年", "民國");
        return Whole(code) switch
        {
            >= 90 and <= 200 and var roc => roc,
            >= 2001 and <= 2111 and var western => western - 1911,
            _ => null,
        };
    }

    /// <summary>學期: <c>1</c>, <c>2</c>, <c>上</c>, <c>下</c>, <c>第一學期</c>.</summary>
    public static int? Term(string text) => Without(CellText.FoldCode(text), "第", "學期") switch
    {
        "1" or "1.0" or "一" or "上" => 1,
        "2" or "2.0" or "二" or "下" => 2,
        _ => null,
    };

    /// <summary>年級 1–3: <c>1</c>, <c>一</c>, <c>高一</c>, <c>一年級</c>, or 10–12.</summary>
    public static int? Grade(string text)
    {
        var code = Without(CellText.FoldCode(text), "高", "年級");
        var number = code.Length == 1 && Ones.IndexOf(code[0], StringComparison.Ordinal) is > 0 and var one ? one : Whole(code);
        return number switch
        {
            >= 1 and <= 3 => number,
            >= 10 and <= 12 => number - 9,
            _ => null,
        };
    }

    private static string Without(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            text = text.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return text;
    }
}
