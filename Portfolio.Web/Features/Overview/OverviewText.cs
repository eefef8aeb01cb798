namespace Portfolio.Web.Features.Overview;

/// <summary>Names the texts of this folder: OverviewText.resx (zh-TW) and OverviewText.en.resx.</summary>
public sealed class OverviewText;
