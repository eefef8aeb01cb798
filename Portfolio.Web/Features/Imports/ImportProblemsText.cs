namespace Portfolio.Web.Features.Imports;

/// <summary>
/// Names the texts of what may be wrong in a roster file: ImportProblemsText.resx (zh-TW) and ImportProblemsText.en.resx.
/// </summary>
public sealed class ImportProblemsText;
