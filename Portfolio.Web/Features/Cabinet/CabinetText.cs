namespace Portfolio.Web.Features.Cabinet;

/// <summary>Names the texts of this folder: CabinetText.resx (zh-TW) and CabinetText.en.resx.</summary>
public sealed class CabinetText;
