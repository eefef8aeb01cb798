using MudBlazor;
using MudBlazor.Utilities;
using Portfolio.Web.App;

namespace Portfolio.Tests.Architecture;

/// <summary>Every text colour of the theme has a contrast of at least 4.5:1 on its background (WCAG 2.2, 1.4.3).</summary>
public sealed class ThemeTests
{
    private const double Least = 4.5;

    public static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        foreach (var isDark in new[] { false, true })
        {
            foreach (var background in new[] { "Surface", "Background", "BackgroundGray" })
            {
                foreach (var text in new[] { "TextPrimary", "TextSecondary", "TextDisabled", "Primary", "Secondary", "Success", "Error", "Warning", "Info" })
                {
                    pairs.Add(text, background, isDark);
                }
            }

            foreach (var colour in new[] { "Primary", "Secondary", "Success", "Error", "Warning", "Info" })
            {
                pairs.Add(colour + "ContrastText", colour, isDark);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_HasEnoughContrast(string text, string background, bool isDark)
    {
        Palette palette = isDark ? PortfolioTheme.Create().PaletteDark : PortfolioTheme.Create().PaletteLight;
        Assert.InRange(Contrast(Colour(palette, text), Colour(palette, background)), Least, 21);
    }

    private static MudColor Colour(Palette palette, string name) => (MudColor)typeof(Palette).GetProperty(name)!.GetValue(palette)!;

    private static double Contrast(MudColor one, MudColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(MudColor colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel) => channel / 255d is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
