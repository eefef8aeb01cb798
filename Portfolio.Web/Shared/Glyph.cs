using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using static MudBlazor.Icons.Material;

namespace Portfolio.Web.Shared;

/// <summary>
/// Small icons beside text, created once and shared by all pages: a circuit keeps one frame for each, where a component would take 2
/// KB, and its elements and attributes 40 bytes each.
/// </summary>
public static class Glyph
{
    private static readonly ConcurrentDictionary<(string Classes, string Paths, string? More, string Words), RenderFragment> Drawn = new();

    private static readonly HtmlEncoder Words = HtmlEncoder.Create(UnicodeRanges.All);

    public static RenderFragment AccountCircle { get; } = Of(Outlined.AccountCircle);

    public static RenderFragment Add { get; } = Of(Outlined.Add);

    public static RenderFragment ArrowBack { get; } = Of(Outlined.ArrowBack);

    public static RenderFragment Cancel { get; } = Of(Outlined.Cancel);

    public static RenderFragment Check { get; } = Of(Outlined.Check);

    public static RenderFragment CheckCircleFilled { get; } = Of(Filled.CheckCircle);

    public static RenderFragment CheckCircle { get; } = Of(Outlined.CheckCircle);

    public static RenderFragment ChevronLeft { get; } = Of(Outlined.ChevronLeft);

    public static RenderFragment ChevronRight { get; } = Of(Outlined.ChevronRight);

    public static RenderFragment Close { get; } = Of(Outlined.Close);

    public static RenderFragment DarkMode { get; } = Of(Outlined.DarkMode);

    public static RenderFragment Description { get; } = Of(Outlined.Description);

    public static RenderFragment Diversity3 { get; } = Of(Outlined.Diversity3);

    public static RenderFragment EditNote { get; } = Of(Outlined.EditNote);

    public static RenderFragment ErrorOutline { get; } = Of(Outlined.ErrorOutline);

    public static RenderFragment ExpandLess { get; } = Of(Outlined.ExpandLess);

    public static RenderFragment FactCheck { get; } = Of(Outlined.FactCheck);

    public static RenderFragment FolderShared { get; } = Of(Outlined.FolderShared);

    public static RenderFragment Gavel { get; } = Of(Outlined.Gavel);

    public static RenderFragment Groups { get; } = Of(Outlined.Groups);

    public static RenderFragment Home { get; } = Of(Outlined.Home);

    public static RenderFragment Inventory2 { get; } = Of(Outlined.Inventory2);

    public static RenderFragment LightMode { get; } = Of(Outlined.LightMode);

    public static RenderFragment LocationCity { get; } = Of(Outlined.LocationCity);

    public static RenderFragment Lock { get; } = Of(Outlined.Lock);

    public static RenderFragment LockOpen { get; } = Of(Outlined.LockOpen);

    public static RenderFragment Movie { get; } = Of(Outlined.Movie);

    public static RenderFragment Pause { get; } = Of(Outlined.Pause);

    public static RenderFragment PlayArrow { get; } = Of(Outlined.PlayArrow);

    public static RenderFragment RadioButtonUnchecked { get; } = Of(Outlined.RadioButtonUnchecked);

    public static RenderFragment RemoveRedEye { get; } = Of(Outlined.RemoveRedEye);

    public static RenderFragment Schedule { get; } = Of(Outlined.Schedule);

    public static RenderFragment Search { get; } = Of(Outlined.Search);

    public static RenderFragment Send { get; } = Of(Outlined.Send);

    public static RenderFragment SupervisorAccount { get; } = Of(Outlined.SupervisorAccount);

    public static RenderFragment TimerOff { get; } = Of(Outlined.TimerOff);

    public static RenderFragment Tune { get; } = Of(Outlined.Tune);

    public static RenderFragment UploadFile { get; } = Of(Outlined.UploadFile);

    public static RenderFragment VisibilityFilled { get; } = Of(Filled.Visibility);

    public static RenderFragment Visibility { get; } = Of(Outlined.Visibility);

    public static RenderFragment VisibilityOff { get; } = Of(Outlined.VisibilityOff);

    public static RenderFragment WarningAmber { get; } = Of(Outlined.WarningAmber);

    /// <summary>An icon with text, as one frame.</summary>
    /// <param name="paths">one of MudBlazor's icons</param>
    /// <param name="words">fixed interface text, never personal data: every text is cached forever</param>
    public static RenderFragment Chip(string classes, string paths, string words) =>
        Drawn.GetOrAdd(
            (classes, paths, null, words), k => Markup($"""<span class="{k.Classes}">{Svg(k.Paths)}{Words.Encode(k.Words)}</span>"""));

    /// <summary>One or two icons with a meaning of their own, as one frame.</summary>
    /// <inheritdoc cref="Chip" path="/param"/>
    public static RenderFragment Image(string classes, string words, string paths, string? more = null) =>
        Drawn.GetOrAdd(
            (classes, paths, more, words),
            k => Markup(
                $"""<span class="{k.Classes}" role="img" title="{Words.Encode(k.Words)}">"""
                + $"""{Svg(k.Paths)}{(k.More is null ? null : Svg(k.More))}</span>"""));

    private static RenderFragment Of(string paths) => Markup(Svg(paths));

    /// <summary>As MudBlazor draws a small decorative icon.</summary>
    private static string Svg(string paths) =>
        $"""<svg class="mud-icon-root mud-svg-icon mud-icon-size-small" focusable="false" viewBox="0 0 24 24" """
        + $"""role="img" aria-hidden="true">{paths}</svg>""";

    private static RenderFragment Markup(string markup) => builder => builder.AddMarkupContent(0, markup);
}
