using System.Globalization;

namespace Portfolio.Web.Shared;

/// <summary>Several words in one line: 甲、乙 in Chinese, A, B in English. The neutral texts are Chinese.</summary>
public static class Enumeration
{
    public static string Of(IEnumerable<string> words) =>
        string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? ", " : "、", words);
}
