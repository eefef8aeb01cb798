namespace Portfolio.Web.Features.Windows;

/// <summary>Names the texts of this folder: WindowsText.resx (zh-TW) and WindowsText.en.resx.</summary>
public sealed class WindowsText;
