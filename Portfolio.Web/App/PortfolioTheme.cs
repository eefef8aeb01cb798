using MudBlazor;

namespace Portfolio.Web.App;

/// <summary>The portal's theme: a calm blue-grey palette with one accent. Every text pair has a contrast of at least 4.5:1.</summary>
internal static class PortfolioTheme
{
    private static readonly string[] Fonts =
        ["Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", "system-ui", "sans-serif"];

    public static MudTheme Create() => new()
    {
        PaletteLight = Light(),
        PaletteDark = Dark(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, TextTransform = "none", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "0.8125rem", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LetterSpacing = "normal" },
        },
    };

    private static PaletteLight Light() => new()
    {
        Primary = "#1d5b8f",
        PrimaryContrastText = "#ffffff",
        Secondary = "#0f6b63",
        SecondaryContrastText = "#ffffff",
        Info = "#1d5b8f",
        InfoContrastText = "#ffffff",
        Success = "#1c6b3f",
        SuccessContrastText = "#ffffff",
        Warning = "#8a5200",
        WarningContrastText = "#ffffff",
        Error = "#a92a22",
        ErrorContrastText = "#ffffff",
        Background = "#f4f6f9",
        BackgroundGray = "#e9edf2",
        Surface = "#ffffff",
        TextPrimary = "#1a232e",
        TextSecondary = "#4a5666",
        TextDisabled = "#566272",
        ActionDefault = "#4a5666",
        ActionDisabled = "#566272",
        ActionDisabledBackground = "#e3e8ee",
        LinesDefault = "#d7dee6",
        LinesInputs = "#78869a",
        Divider = "#d7dee6",
        TableLines = "#d7dee6",
    };

    private static PaletteDark Dark() => new()
    {
        Primary = "#8fc1ee",
        PrimaryContrastText = "#0b1a28",
        Secondary = "#7fd1c7",
        SecondaryContrastText = "#06211e",
        Info = "#8fc1ee",
        InfoContrastText = "#0b1a28",
        Success = "#84d3a3",
        SuccessContrastText = "#06210f",
        Warning = "#efc070",
        WarningContrastText = "#2a1a00",
        Error = "#f3a29b",
        ErrorContrastText = "#2d0906",
        Background = "#10151b",
        BackgroundGray = "#0b0f14",
        Surface = "#19202a",
        TextPrimary = "#e8edf3",
        TextSecondary = "#b3bfcd",
        TextDisabled = "#93a0b0",
        ActionDefault = "#b3bfcd",
        ActionDisabled = "#93a0b0",
        ActionDisabledBackground = "#2a3441",
        LinesDefault = "#323d4b",
        LinesInputs = "#7c8a9b",
        Divider = "#323d4b",
        TableLines = "#323d4b",
    };
}
