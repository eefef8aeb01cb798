using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Portfolio.Web.Shared;

/// <summary>
/// Texts in which a word follows a number: <c>{0} {0:student|students}</c> says the first word for 1 and the second for every other number,
/// which is all that English needs; Chinese needs none of it.
/// </summary>
public sealed partial class CountingLocalizer<T>(IStringLocalizerFactory factory) : IStringLocalizer<T>
{
    private readonly IStringLocalizer _texts = factory.Create(typeof(T));

    public LocalizedString this[string name] => _texts[name];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = _texts[name];
            if (!text.Value.Contains('|', StringComparison.Ordinal))
            {
                return _texts[name, arguments];
            }

            var format = Choice().Replace(text.Value, match => WordFor(arguments[match.Value[1] - '0'], match));
            return new(name, string.Format(CultureInfo.CurrentCulture, format, arguments), text.ResourceNotFound, text.SearchedLocation);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);

    private static string WordFor(object number, Match match) =>
        match.Groups[Convert.ToString(number, CultureInfo.InvariantCulture) == "1" ? "one" : "many"].Value;

    [GeneratedRegex(@"\{\d:(?<one>[^|{}]*)\|(?<many>[^|{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();
}
