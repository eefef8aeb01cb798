namespace Portfolio.Web.Shared;

/// <summary>Names the texts of MudBlazor's own parts: LibraryText.resx (zh-TW) and LibraryText.en.resx, by the library's keys.</summary>
public sealed class LibraryText;
