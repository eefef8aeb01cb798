using System.Globalization;

namespace Portfolio.Web.Shared;

/// <summary>Formats sizes for people; 1 MB = 1,048,576 bytes, as in the school's policy.</summary>
public static class Sizes
{
    private const double Kilo = 1024;

    public static string Text(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo:0.#} MB"),
    };
}
