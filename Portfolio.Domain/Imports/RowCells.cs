namespace Portfolio.Domain.Imports;

/// <summary>
/// Reads one row's cells by column and collects their problems, and warnings where a value was read differently from how it is
/// written.
/// </summary>
/// <param name="today">birth dates after this day are refused</param>
/// <param name="confirmsAges">a person has confirmed that the unusual ages are right</param>
public sealed class RowCells(HeaderMatch header, DateOnly today, bool confirmsAges = false)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly List<ImportProblem> _remarks = [];
    private IReadOnlyList<ImportCell> _cells = [];

    /// <summary>The row number as the spreadsheet shows it.</summary>
    public int Row { get; private set; }

    public DateOnly Today => today;

    public bool ConfirmsAges => confirmsAges;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IReadOnlyList<ImportProblem> Remarks => _remarks;

    public bool IsSound => _problems.Count == 0;

    /// <summary>Starts the next row.</summary>
    public void Take(int row, IReadOnlyList<ImportCell> cells)
    {
        Row = row;
        _cells = cells;
        _problems.Clear();
        _remarks.Clear();
    }

    public DateOnly? Date(ImportColumn column)
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        var (day, problem) = CellDates.Look(text);
        if (problem is not null)
        {
            Wrong(column, problem);
        }

        return day;
    }

    public int? Whole(ImportColumn column, int least, int most) =>
        Within(column, Read<int>(column, CellNumbers.Whole, ImportProblems.NumberInvalid), least, most);

    public decimal? Number(ImportColumn column, int least, int most) =>
        Within(
            column,
            Read<decimal>(
                column, text => CellNumbers.Number(text) is { } number ? decimal.Round(number, 2) : null, ImportProblems.NumberInvalid),
                    least, most);

    public SchoolYear SchoolYear(ImportColumn column) => new(Read<int>(column, CellNumbers.SchoolYear, ImportProblems.NumberInvalid) ?? 0);

    public int Term(ImportColumn column) => Read<int>(column, CellNumbers.Term, ImportProblems.NumberInvalid) ?? 0;

    public int? Grade(ImportColumn column) => Read<int>(column, CellNumbers.Grade, ImportProblems.NumberInvalid);

    public T? Word<T>(ImportColumn column, CellWords<T> words)
        where T : struct => Read(column, words.Read, ImportProblems.WordUnknown, string.Join('、', words.Offered));

    /// <summary>Reads an optional column: without it, the existing value stays.</summary>
    public Given<T> Given<T>(ImportColumn column, Func<ImportColumn, T> read) => header.Has(column) ? new(true, read(column)) : default;

    /// <summary>Records a problem in the column's cell.</summary>
    public string Wrong(ImportColumn column, string code, params IReadOnlyList<object> arguments)
    {
        _problems.Add(new(Row, header.NameOf(column), Raw(column), code, arguments));
        return string.Empty;
    }

    /// <summary>Records a warning: the cell was read differently from how it is written.</summary>
    public void Remark(ImportColumn column, string code, params IReadOnlyList<object> arguments) =>
        _remarks.Add(new(Row, header.NameOf(column), Raw(column), code, arguments));

    /// <summary>The cell's text, when it was typed in and no program has lost it; otherwise null.</summary>
    internal string? Cell(ImportColumn column)
    {
        var cell = header.PlaceOf(column) is { } place && place < _cells.Count ? _cells[place] : ImportCell.Empty;
        var problem = cell.IsFormula ? ImportProblems.FormulaCell
            : cell.IsBlank ? column.IsRequired ? ImportProblems.ValueRequired : null
            : CellMarks.IsError(cell.Text) ? ImportProblems.CellError
            : CellMarks.IsTooNarrow(cell.Text) ? ImportProblems.CellTooNarrow
            : CellMarks.IsScientific(cell.Text) ? ImportProblems.DigitsLost
            : null;
        if (problem is not null)
        {
            Wrong(column, problem);
        }

        return problem is not null || cell.IsBlank ? null : WithoutApostrophe(column, cell.Text);
    }

    /// <summary>
    /// An apostrophe before digits or Chinese only marks the cell as text for the spreadsheet. Names in other languages may begin
    /// with one.
    /// </summary>
    private string WithoutApostrophe(ImportColumn column, string text)
    {
        if (text.TrimStart() is not ['\'' or '’' or '‘' or '＇', var next, ..] trimmed || !(char.IsDigit(next) || next >= '\u2E80'))
        {
            return text;
        }

        Remark(column, ImportProblems.ApostropheRemoved);
        return trimmed[1..];
    }

    private T? Within<T>(ImportColumn column, T? number, int least, int most)
        where T : struct, System.Numerics.INumber<T>
    {
        if (number is { } found && (found < T.CreateChecked(least) || found > T.CreateChecked(most)))
        {
            Wrong(column, ImportProblems.NumberOutOfRange, least, most);
            return null;
        }

        return number;
    }

    private T? Read<T>(ImportColumn column, Func<string, T?> read, string code, params IReadOnlyList<object> arguments)
        where T : struct
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        var value = read(cell);
        if (value is null)
        {
            Wrong(column, code, arguments);
        }

        return value;
    }

    private string Raw(ImportColumn column) =>
        header.PlaceOf(column) is { } place && place < _cells.Count ? _cells[place].Text : string.Empty;
}
