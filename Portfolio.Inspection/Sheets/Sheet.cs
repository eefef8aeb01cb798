
namespace Portfolio.Inspection.Sheets;

/// <summary>A file that is read as a table, row by row; nothing but the row at hand is held.</summary>
internal interface ISheet : IDisposable
{
    /// <summary>How its text was read, in the words of the page: <c>utf-8</c>, <c>big5</c>, <c>xlsx</c>.</summary>
    string Form { get; }

    /// <summary>Blank rows count but are left out; an entry tells of them, and of whatever else is passed over.</summary>
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
