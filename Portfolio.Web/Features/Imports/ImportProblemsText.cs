namespace Portfolio.Web.Features.Imports;

/// <summary>
/// Marker type for the resources ImportProblemsText.resx (zh-TW) and ImportProblemsText.en.resx: problems in a roster file.
/// </summary>
public sealed class ImportProblemsText;
