namespace Portfolio.Web.Features.Homeroom;

/// <summary>Marker type for the resources HomeroomText.resx (zh-TW) and HomeroomText.en.resx.</summary>
public sealed class HomeroomText;
