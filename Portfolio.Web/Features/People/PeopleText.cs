namespace Portfolio.Web.Features.People;

/// <summary>Marker type for the resources PeopleText.resx (zh-TW) and PeopleText.en.resx.</summary>
public sealed class PeopleText;
