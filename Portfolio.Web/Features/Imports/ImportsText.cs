namespace Portfolio.Web.Features.Imports;

/// <summary>Names the texts of this folder: ImportsText.resx (zh-TW) and ImportsText.en.resx.</summary>
public sealed class ImportsText;
