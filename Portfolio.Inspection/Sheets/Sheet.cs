
namespace Portfolio.Inspection.Sheets;

/// <summary>A file read as a table, row by row; only the current row is in memory.</summary>
internal interface ISheet : IDisposable
{
    /// <summary>How its text was decoded, as the page names it: <c>utf-8</c>, <c>big5</c>, <c>xlsx</c>.</summary>
    string Form { get; }

    /// <summary>Blank rows are counted but skipped; an entry reports them, and anything else that is skipped.</summary>
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
