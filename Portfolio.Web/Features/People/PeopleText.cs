namespace Portfolio.Web.Features.People;

/// <summary>Names the texts of this folder: PeopleText.resx (zh-TW) and PeopleText.en.resx.</summary>
public sealed class PeopleText;
