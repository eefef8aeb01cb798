namespace Portfolio.Web.Features.Deputies;

/// <summary>Marker type for the resources DeputiesText.resx (zh-TW) and DeputiesText.en.resx.</summary>
public sealed class DeputiesText;
