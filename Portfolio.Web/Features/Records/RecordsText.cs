namespace Portfolio.Web.Features.Records;

/// <summary>Marker type for the resources RecordsText.resx (zh-TW) and RecordsText.en.resx.</summary>
public sealed class RecordsText;
