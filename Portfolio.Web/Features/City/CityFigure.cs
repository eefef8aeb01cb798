using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.City;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.City;

/// <summary>A figure of a school, summed for the city.</summary>
/// <param name="Id">suffix of its test id</param>
/// <param name="Text">resource key of its label</param>
/// <param name="IsMain">also shown on a phone</param>
public sealed record CityFigure(string Id, string Text, Func<SchoolFigures, int> Of, bool IsMain = false)
{
    /// <summary>The figures shown as table columns.</summary>
    public static readonly IReadOnlyList<CityFigure> Columns =
    [
        new("classes", "Classes", f => f.Classes),
        new("students", "Students", f => f.Students),
        new("none", "WithNone", f => f.WithNone, IsMain: true) { Tone = "tone-bad", Picture = Glyph.WarningAmber },
        new("sent", "Sent", f => f.Sent, IsMain: true),
        new("waiting", "Waiting", f => f.Waiting, IsMain: true) { Tone = "tone-wait", Picture = Glyph.Schedule },
        new("passed", "Passed", f => f.Passed) { Tone = "tone-good", Picture = Glyph.CheckCircle },
        new("notpassed", "NotPassed", f => f.NotPassed) { Tone = "tone-bad", Picture = Glyph.Cancel },
        new("expired", "Expired", f => f.Expired),
    ];

    /// <summary>The figures shown as tiles.</summary>
    public static readonly IReadOnlyList<CityFigure> Sums = [new("schools", "Schools", _ => 1), .. Columns.Skip(1)];

    /// <summary>CSS class of its color. Always used together with its icon, so that color is never the only signal.</summary>
    public string? Tone { get; private init; }

    public RenderFragment? Picture { get; private init; }

    public static string Written(int figure) => figure.ToString("N0", CultureInfo.InvariantCulture);
}
