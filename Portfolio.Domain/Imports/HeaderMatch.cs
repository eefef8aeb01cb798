namespace Portfolio.Domain.Imports;

/// <summary>Maps the columns of a file to the columns of the import by their headers.</summary>
public sealed class HeaderMatch
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public HeaderMatch(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> header)
    {
        Columns = columns;
        Header = [.. header.Select(h => PersonText.Clean(string.Concat(h.Where(c => !CellMarks.IsInvisible(c)))).Replace('\n', ' '))];
        var problems = new List<ImportProblem>();
        for (var place = 0; place < Header.Count; place++)
        {
            if (Header[place].Length == 0 || columns.FirstOrDefault(c => c.IsCalled(Header[place])) is not { } column)
            {
                continue;
            }

            if (!_places.TryAdd(column.Name, place))
            {
                problems.Add(new(1, Header[place], Header[_places[column.Name]], ImportProblems.ColumnTwice, column.Chinese, column.Name));
            }
        }

        problems.AddRange(
            columns.Where(c => c.IsRequired && !Has(c))
                .Select(c => new ImportProblem(1, NameOf(c), string.Empty, ImportProblems.MissingColumn, c.Chinese, c.Name)));
        Problems = problems;
    }

    /// <summary>All columns of the import.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The file's own headers.</summary>
    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>Headers that this import does not know.</summary>
    public IReadOnlyList<string> Ignored => [.. Header.Where((h, i) => h.Length > 0 && !_places.ContainsValue(i))];

    public bool Has(ImportColumn column) => _places.ContainsKey(column.Name);

    /// <summary>The column's zero-based index in the file; null when the file does not have it.</summary>
    public int? PlaceOf(ImportColumn column) => _places.TryGetValue(column.Name, out var place) ? place : null;

    /// <summary>The header as the file spells it; for a missing column, in the file's language.</summary>
    public string NameOf(ImportColumn column) =>
        PlaceOf(column) is { } place ? Header[place] : Header.Any(h => h.Any(c => c > '\u2E80')) || Header.Count == 0
            ? column.Chinese
            : column.Name;
}
