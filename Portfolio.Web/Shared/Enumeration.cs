namespace Portfolio.Web.Shared;

/// <summary>Several words in one line: 甲、乙 in Chinese, A, B in English.</summary>
public static class Enumeration
{
    public static string Of(IEnumerable<string> words) => string.Join(Dates.IsChinese ? "、" : ", ", words);
}
