namespace Portfolio.Web.Features.Homeroom;

/// <summary>Names the texts of this folder: HomeroomText.resx (zh-TW) and HomeroomText.en.resx.</summary>
public sealed class HomeroomText;
