using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Portfolio.Web.Shared;

/// <summary>MudBlazor's own words in the reader's language; those without a text here stay in the library's English.</summary>
internal sealed class LibraryWords(IStringLocalizer<LibraryText> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
