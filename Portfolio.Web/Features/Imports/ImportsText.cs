namespace Portfolio.Web.Features.Imports;

/// <summary>Marker type for the resources ImportsText.resx (zh-TW) and ImportsText.en.resx.</summary>
public sealed class ImportsText;
