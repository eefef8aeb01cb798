using System.Text;
using CsvHelper;

namespace Portfolio.Inspection.Sheets;

/// <summary>Text separated by commas, tabs or semicolons; quoted cells may contain line breaks.</summary>
internal sealed class CsvSheet : ISheet
{
    /// <summary>A longer row must have lost a quote.</summary>
    private const int MostRowBytes = 1_048_576;

    private readonly MemoryStream _file;
    private readonly CsvReader _csv;
    private readonly bool _isCut;
    private bool _isMisquoted;

    private CsvSheet(ArraySegment<byte> content, TextForm form, bool isCut)
    {
        _isCut = isCut;
        Form = form == TextForm.Big5 ? "big5" : "utf-8";
        var separator = SeparatorOf(content);
        _file = content.Read();
        _csv = CsvReader.Create(
            new StreamReader(_file, TextForms.EncodingOf(form), detectEncodingFromByteOrderMarks: true, bufferSize: 65_536),
            CsvReaderOptions.Default with
            {
                Separator = separator,
                HasHeader = false,
                SkipEmptyLines = false,
                MaxRecordSize = MostRowBytes,
                PoolStrings = true,
                OnMalformedRecord = record =>
                    _isMisquoted |= record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
            },
            leaveOpen: false);
    }

    public string Form { get; }

    public double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public static ISheet Open(ArraySegment<byte> content, TextForm chosen)
    {
        var (form, isCut) = TextForms.Detect(content, chosen);
        return form == TextForm.Unknown
            ? new UnreadableSheet(ImportProblem.OfFile(ImportProblems.WrongEncoding), "unknown")
            : new CsvSheet(content, form, isCut);
    }

    public IEnumerable<SheetRow> Rows() => BlankRows.Told(All());

    public void Dispose()
    {
        _csv.Dispose();
        _file.Dispose();
    }

    private IEnumerable<SheetRow> All()
    {
        var width = 0;
        for (var number = 1; Next(number) is { } row; number++)
        {
            width = width == 0 && row is { IsBlank: false, IsRemark: false } ? row.Cells.Count : width;
            var read = Checked(row, width);
            yield return read;
            if (read.IsLast)
            {
                yield break;
            }
        }
    }

    private static SheetRow Checked(SheetRow row, int width) => row switch
    {
        { Problem: not null } => row,
        { Number: > ImportLimits.Rows } => SheetRow.Broken(row.Number, ImportProblems.TooManyRows, ImportLimits.Rows),
        { Cells.Count: > ImportLimits.Columns } => SheetRow.Broken(row.Number, ImportProblems.TooManyColumns, ImportLimits.Columns),
        _ when row.IsBlank || row.IsRemark => row,

        // A shorter row lacks the separators after its last value, as Excel saves it: the missing cells are empty.
        _ when row.Cells.Skip(width).Any(c => !c.IsBlank) =>
            row with { Problem = ImportProblem.OfRow(row.Number, ImportProblems.RowLong, row.Cells.Count, width) },
        _ => row,
    };

    private SheetRow? Next(int number)
    {
        try
        {
            if (!_csv.Read())
            {
                return _isCut ? SheetRow.Broken(number, ImportProblems.FileBroken) : null;
            }
        }
        catch (CsvFormatException)
        {
            return SheetRow.Broken(number, ImportProblems.QuoteUnterminated);
        }
        catch (DecoderFallbackException)
        {
            return SheetRow.Broken(number, ImportProblems.FileBroken);
        }

        if (_isMisquoted)
        {
            // An unterminated quote has swallowed what follows.
            return SheetRow.Broken(number, ImportProblems.QuoteUnterminated);
        }

        var cells = new ImportCell[_csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new(Literal(_csv.GetString(i)));
            if (cells[i].Text.Length > ImportLimits.CellLength)
            {
                return SheetRow.Broken(number, ImportProblems.CellTooLong, ImportLimits.CellLength);
            }
        }

        return new(number, cells);
    }

    /// <summary>
    /// <c>="0012"</c>, with which records systems keep spreadsheets from dropping zeros, is the text 0012, not a formula.
    /// </summary>
    private static string Literal(string text) =>
        text is ['=', '"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? inner : text;

    /// <summary>Spreadsheets write commas, tabs when cells are pasted, and semicolons in some countries.</summary>
    private static char SeparatorOf(ArraySegment<byte> content)
    {
        using var file = content.Read();
        var bytes = new byte[4096];
        var head = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        head = head.IndexOf((byte)'\n') is var end and >= 0 ? head[..end] : head;

        // These three bytes never occur inside a UTF-8 or Big5 character.
        var (tabs, commas, semicolons) = (head.Count((byte)'\t'), head.Count((byte)','), head.Count((byte)';'));
        return tabs > 0 && tabs >= commas ? '\t' : semicolons > commas ? ';' : ',';
    }
}
