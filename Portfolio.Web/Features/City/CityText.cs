namespace Portfolio.Web.Features.City;

/// <summary>Marker type for the resources CityText.resx (zh-TW) and CityText.en.resx.</summary>
public sealed class CityText;
