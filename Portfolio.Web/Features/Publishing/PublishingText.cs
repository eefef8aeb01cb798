namespace Portfolio.Web.Features.Publishing;

/// <summary>Marker type for the resources PublishingText.resx (zh-TW) and PublishingText.en.resx.</summary>
public sealed class PublishingText;
