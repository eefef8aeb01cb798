namespace Portfolio.Web.Features.Policy;

/// <summary>Marker type for the resources PolicyText.resx (zh-TW) and PolicyText.en.resx.</summary>
public sealed class PolicyText;
