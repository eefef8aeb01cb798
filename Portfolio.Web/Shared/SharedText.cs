namespace Portfolio.Web.Shared;

/// <summary>Names the texts of this folder: SharedText.resx (zh-TW) and SharedText.en.resx.</summary>
public sealed class SharedText;
