namespace Portfolio.Web.Features.Advising;

/// <summary>Names the texts of this folder: AdvisingText.resx (zh-TW) and AdvisingText.en.resx.</summary>
public sealed class AdvisingText;
