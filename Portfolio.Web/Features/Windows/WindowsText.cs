namespace Portfolio.Web.Features.Windows;

/// <summary>Marker type for the resources WindowsText.resx (zh-TW) and WindowsText.en.resx.</summary>
public sealed class WindowsText;
