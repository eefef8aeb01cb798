using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports.Reading;

/// <summary>A row of a table; one that carries a problem is the last when the table cannot be read any further.</summary>
internal readonly record struct SheetRow(int Number, IReadOnlyList<ImportCell> Cells, ImportProblem? Problem = null)
{
    public static SheetRow Broken(int number, string code, params IReadOnlyList<object> arguments) => new(number, [], ImportProblem.OfRow(number, code, arguments));

    /// <summary>Nothing can be read after it.</summary>
    public bool IsLast => Problem is not null && Cells.Count == 0;

    public bool IsBlank => Cells.All(c => c.IsBlank);

    /// <summary>A row that begins with <c>#</c> is a remark, such as the examples in a template.</summary>
    public bool IsRemark => Cells.FirstOrDefault(c => !c.IsBlank).Text?.TrimStart() is ['#' or '＃', ..];
}

/// <summary>A file that is read as a table, row by row; nothing but the row at hand is held.</summary>
internal interface ISheet : IDisposable
{
    /// <summary>How its text was read, in the words of the page: <c>utf-8</c>, <c>big5</c>, <c>xlsx</c>.</summary>
    string Form { get; }

    /// <summary>Blank rows count but are left out.</summary>
    IEnumerable<SheetRow> Rows();

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    double Progress { get; }
}

/// <summary>A file that cannot be read at all: one problem instead of rows.</summary>
internal sealed class UnreadableSheet(ImportProblem problem, string form) : ISheet
{
    public string Form => form;

    public double Progress => 1;

    public IEnumerable<SheetRow> Rows() => [new(problem.Row, [], problem)];

    public void Dispose()
    {
        // Nothing is open.
    }
}
