namespace Portfolio.Domain.Imports;

/// <summary>A row of a table; one that carries a problem is the last when the table cannot be read any further.</summary>
public readonly record struct SheetRow(int Number, IReadOnlyList<ImportCell> Cells, ImportProblem? Problem = null)
{
    public static SheetRow Broken(int number, string code, params IReadOnlyList<object> arguments) => new(number, [], ImportProblem.OfRow(number, code, arguments));

    /// <summary>Nothing can be read after it.</summary>
    public bool IsLast => Problem is not null && Cells.Count == 0;

    public bool IsBlank => Cells.All(c => c.IsBlank);

    /// <summary>A row that begins with <c>#</c> is a remark, such as the examples in a template.</summary>
    public bool IsRemark => Cells.FirstOrDefault(c => !c.IsBlank).Text?.TrimStart() is ['#' or '＃', ..];
}
