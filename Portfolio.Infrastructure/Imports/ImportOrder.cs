using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>The options of an import.</summary>
/// <param name="Form">the text's encoding; null to detect it</param>
/// <param name="RemovesAbsent">whether to remove memberships, records, cadre roles or rewards of the file's semesters that are not in
/// the file</param>
/// <param name="ConfirmedRemovals">the number of removals as typed by the person; required when there are many</param>
/// <param name="FoundsClasses">whether to create classes that do not exist yet</param>
/// <param name="ConfirmsAges">whether unusual ages of students are confirmed to be right</param>
public sealed record ImportOptions(
    TextForm Form = TextForm.Unknown, bool RemovesAbsent = false, int? ConfirmedRemovals = null, bool FoundsClasses = false,
    bool ConfirmsAges = false);

public enum ImportStage
{
    Reading,
    Writing,
}

/// <summary>The progress of an import.</summary>
/// <param name="Rows">rows read, or written</param>
/// <param name="Fraction">0 to 1</param>
public readonly record struct ImportProgress(ImportStage Stage, int Rows, double Fraction);

/// <summary>A column of the import and the file's column that was matched to it.</summary>
/// <param name="Header">null when the file does not have the column</param>
public sealed record ColumnMatch(ImportColumn Column, string? Header);

/// <summary>What a file would change, or has changed.</summary>
/// <param name="Form">how its text was decoded: <c>utf-8</c>, <c>big5</c>, <c>xlsx</c>, <c>unknown</c></param>
/// <param name="Ignored">headers that the import does not know</param>
/// <param name="Problems">the first thousand</param>
/// <param name="ProblemCount">the total number</param>
/// <param name="CanRemove">whether absent rows of this kind may be removed on request</param>
/// <param name="MustConfirm">whether there are so many removals that their number must be typed</param>
public sealed record ImportPreview(
    ImportKind Kind,
    string FileName,
    string Form,
    IReadOnlyList<ColumnMatch> Columns,
    IReadOnlyList<string> Ignored,
    ImportCounts Counts,
    IReadOnlyList<ImportProblem> Problems,
    int ProblemCount,
    bool CanRemove,
    bool MustConfirm)
{
    public bool IsSound => ProblemCount == 0;

    /// <summary>The first thousand warnings: values that were read differently from how they are written.</summary>
    public IReadOnlyList<ImportProblem> Remarks { get; init; } = [];

    public int RemarkCount { get; init; }

    /// <summary>The first thousand parts that were skipped on purpose.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Total numbers of skipped parts, by reason.</summary>
    public IReadOnlyDictionary<string, int> LeftOutCounts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Corrected cells, with the values in the file.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];
}
