namespace Portfolio.Domain.Imports;

/// <summary>Reads one row's cells by column and gathers what is wrong with them.</summary>
public sealed class RowCells(HeaderMatch header)
{
    private readonly List<ImportProblem> _problems = [];
    private IReadOnlyList<ImportCell> _cells = [];

    /// <summary>As the spreadsheet numbers it.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public bool IsSound => _problems.Count == 0;

    /// <summary>Begins another row.</summary>
    public void Take(int row, IReadOnlyList<ImportCell> cells)
    {
        Row = row;
        _cells = cells;
        _problems.Clear();
    }

    /// <summary>A text of people, folded and trimmed; empty when nothing stands there.</summary>
    public string Text(ImportColumn column, int most)
    {
        if (Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        var text = CellText.Fold(cell.Text).ReplaceLineEndings(" ");
        return !CellText.IsReadable(text) ? Wrong(column, ImportProblems.UnreadableText)
            : text.Length > most ? Wrong(column, ImportProblems.TextTooLong, most)
            : text;
    }

    /// <summary>A code: letters, digits and signs, without spaces.</summary>
    public string Code(ImportColumn column, int most)
    {
        if (Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        var code = CellText.FoldCode(cell.Text);
        return code.Length > most ? Wrong(column, ImportProblems.TextTooLong, most)
            : !CellText.IsReadable(code) ? Wrong(column, ImportProblems.UnreadableText)
            : code;
    }

    /// <summary>Several codes, separated by <c>;</c> or <c>、</c>.</summary>
    public IReadOnlyList<string> Codes(ImportColumn column, int most)
    {
        if (Cell(column) is not { } cell)
        {
            return [];
        }

        var codes = CellText.FoldCode(cell.Text).Split([';', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Exists(codes, c => c.Length > most))
        {
            Wrong(column, ImportProblems.TextTooLong, most);
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    public DateOnly? Date(ImportColumn column) => Read<DateOnly>(column, CellDates.Read, ImportProblems.DateInvalid);

    public int? Whole(ImportColumn column, int least, int most) => Within(column, Read<int>(column, CellNumbers.Whole, ImportProblems.NumberInvalid), least, most);

    public decimal? Number(ImportColumn column, int least, int most) =>
        Within(column, Read<decimal>(column, text => CellNumbers.Number(text) is { } number ? decimal.Round(number, 2) : null, ImportProblems.NumberInvalid), least, most);

    public SchoolYear SchoolYear(ImportColumn column) => new(Read<int>(column, CellNumbers.SchoolYear, ImportProblems.NumberInvalid) ?? 0);

    public int Term(ImportColumn column) => Read<int>(column, CellNumbers.Term, ImportProblems.NumberInvalid) ?? 0;

    public int? Grade(ImportColumn column) => Read<int>(column, CellNumbers.Grade, ImportProblems.NumberInvalid);

    public T? Word<T>(ImportColumn column, CellWords<T> words)
        where T : struct => Read(column, words.Read, ImportProblems.WordUnknown, string.Join('、', words.Offered));

    /// <summary>A value that stays as it is when the file has no such column.</summary>
    public Given<T> Given<T>(ImportColumn column, Func<ImportColumn, T> read) => header.Has(column) ? new(true, read(column)) : default;

    /// <summary>Notes what is wrong with the cell of a column.</summary>
    public string Wrong(ImportColumn column, string code, params IReadOnlyList<object> arguments)
    {
        _problems.Add(new(Row, header.NameOf(column), Raw(column), code, arguments));
        return string.Empty;
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

        var value = read(cell.Text);
        if (value is null)
        {
            Wrong(column, code, arguments);
        }

        return value;
    }

    /// <summary>The cell, when something stands there that was typed in.</summary>
    private ImportCell? Cell(ImportColumn column)
    {
        var cell = header.PlaceOf(column) is { } place && place < _cells.Count ? _cells[place] : ImportCell.Empty;
        if (cell.IsFormula)
        {
            Wrong(column, ImportProblems.FormulaCell);
            return null;
        }

        if (!cell.IsBlank)
        {
            return cell;
        }

        if (column.IsRequired)
        {
            Wrong(column, ImportProblems.ValueRequired);
        }

        return null;
    }

    private string Raw(ImportColumn column) => header.PlaceOf(column) is { } place && place < _cells.Count ? _cells[place].Text : string.Empty;
}
