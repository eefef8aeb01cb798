using System.Globalization;
using System.Resources;

namespace Portfolio.Infrastructure.Notices;

/// <summary>Texts of letters in the reader's language, from a <c>.resx</c> beside the letter.</summary>
internal sealed class LetterTexts(Type letter)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly ResourceManager _texts = new(letter.FullName + "Text", letter.Assembly);

    public string In(Language language, string key, params object[] arguments) => string.Format(
        CultureInfo.InvariantCulture, _texts.GetString(key, CultureOf(language))
            ?? throw new InvalidOperationException($"No text {key}"), arguments);

    /// <summary>Chinese is the default language of resources.</summary>
    private static CultureInfo CultureOf(Language language) => language == Language.English ? English : CultureInfo.InvariantCulture;
}
