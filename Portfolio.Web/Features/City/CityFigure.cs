using System.Globalization;
using Portfolio.Infrastructure.City;

namespace Portfolio.Web.Features.City;

/// <summary>One figure of a school, added up for the city.</summary>
/// <param name="Id">the end of its test handle</param>
/// <param name="Text">key of its words</param>
/// <param name="IsMain">shown on a phone too</param>
public sealed record CityFigure(string Id, string Text, Func<SchoolFigures, int> Of, bool IsMain = false)
{
    /// <summary>A column each.</summary>
    public static readonly IReadOnlyList<CityFigure> Columns =
    [
        new("classes", "Classes", f => f.Classes),
        new("students", "Students", f => f.Students),
        new("none", "WithNone", f => f.WithNone, IsMain: true),
        new("sent", "Sent", f => f.Sent, IsMain: true),
        new("waiting", "Waiting", f => f.Waiting, IsMain: true),
        new("passed", "Passed", f => f.Passed),
        new("notpassed", "NotPassed", f => f.NotPassed),
        new("expired", "Expired", f => f.Expired),
    ];

    /// <summary>A tile each.</summary>
    public static readonly IReadOnlyList<CityFigure> Sums = [new("schools", "Schools", _ => 1), .. Columns.Skip(1)];

    public static string Written(int figure) => figure.ToString("N0", CultureInfo.InvariantCulture);
}
