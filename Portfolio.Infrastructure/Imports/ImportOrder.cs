using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>What a person wants of an import besides reading the file.</summary>
/// <param name="Form">the text's encoding, when it should not be found out</param>
/// <param name="RemovesAbsent">removes memberships, records, cadre roles or rewards of the file's semesters that are not in the
/// file</param>
/// <param name="ConfirmedRemovals">the number of removals, typed by the person; needed when they are many</param>
/// <param name="FoundsClasses">classes that do not exist yet are founded</param>
/// <param name="ConfirmsAges">students who are younger or older than usual are right</param>
public sealed record ImportOptions(
    TextForm Form = TextForm.Unknown, bool RemovesAbsent = false, int? ConfirmedRemovals = null, bool FoundsClasses = false,
    bool ConfirmsAges = false);

public enum ImportStage
{
    Reading,
    Writing,
}

/// <summary>How far an import has come.</summary>
/// <param name="Rows">rows read, or written</param>
/// <param name="Fraction">0 to 1</param>
public readonly record struct ImportProgress(ImportStage Stage, int Rows, double Fraction);

/// <summary>A column of the import beside the column of the file that was taken for it.</summary>
/// <param name="Header">none when the file does not have it</param>
public sealed record ColumnMatch(ImportColumn Column, string? Header);

/// <summary>What a file would do, or has done.</summary>
/// <param name="Form">how its text was read: <c>utf-8</c>, <c>big5</c>, <c>xlsx</c>, <c>unknown</c></param>
/// <param name="Ignored">headers that mean nothing to the import</param>
/// <param name="Problems">the first thousand</param>
/// <param name="ProblemCount">all of them</param>
/// <param name="CanRemove">absent rows of this kind may be removed on request</param>
/// <param name="MustConfirm">as many removals that their number must be typed</param>
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

    /// <summary>What was read otherwise than it is written: the first thousand, and all of them.</summary>
    public IReadOnlyList<ImportProblem> Remarks { get; init; } = [];

    public int RemarkCount { get; init; }

    /// <summary>What was passed over on purpose: the first thousand.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>All of it, by reason.</summary>
    public IReadOnlyDictionary<string, int> LeftOutCounts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Cells that were typed anew, with what the file says.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];
}
