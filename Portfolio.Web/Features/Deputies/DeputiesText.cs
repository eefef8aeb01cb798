namespace Portfolio.Web.Features.Deputies;

/// <summary>Names the texts of this folder: DeputiesText.resx (zh-TW) and DeputiesText.en.resx.</summary>
public sealed class DeputiesText;
