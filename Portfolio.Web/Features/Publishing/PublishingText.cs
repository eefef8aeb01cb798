namespace Portfolio.Web.Features.Publishing;

/// <summary>Names the texts of this folder: PublishingText.resx (zh-TW) and PublishingText.en.resx.</summary>
public sealed class PublishingText;
