namespace Portfolio.Web.Features.Overview;

/// <summary>Marker type for the resources OverviewText.resx (zh-TW) and OverviewText.en.resx.</summary>
public sealed class OverviewText;
