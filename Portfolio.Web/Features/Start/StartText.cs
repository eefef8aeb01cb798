namespace Portfolio.Web.Features.Start;

/// <summary>Names the texts of this folder: StartText.resx (zh-TW) and StartText.en.resx.</summary>
public sealed class StartText;
