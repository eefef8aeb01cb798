namespace Portfolio.Web.Features.Policy;

/// <summary>Names the texts of this folder: PolicyText.resx (zh-TW) and PolicyText.en.resx.</summary>
public sealed class PolicyText;
