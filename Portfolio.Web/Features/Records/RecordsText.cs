namespace Portfolio.Web.Features.Records;

/// <summary>Names the texts of this folder: RecordsText.resx (zh-TW) and RecordsText.en.resx.</summary>
public sealed class RecordsText;
