namespace Portfolio.Web.Shared;

/// <summary>Names the texts of this folder: ErrorsText.resx (zh-TW) and ErrorsText.en.resx.</summary>
public sealed class ErrorsText;
