namespace Portfolio.Web.Features.Outcomes;

/// <summary>Names the texts of this folder: OutcomesText.resx (zh-TW) and OutcomesText.en.resx.</summary>
public sealed class OutcomesText;
