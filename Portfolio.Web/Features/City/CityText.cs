namespace Portfolio.Web.Features.City;

/// <summary>Names the texts of this folder: CityText.resx (zh-TW) and CityText.en.resx.</summary>
public sealed class CityText;
