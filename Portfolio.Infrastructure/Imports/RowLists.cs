using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>
/// The rows that a file adds and changes, written to disk beside it during the check: a circuit holds only one page of them.
/// </summary>
internal sealed class RowLists(string path) : IDisposable
{
    private readonly Dictionary<PreviewList,
    RowFile> _files = Enum.GetValues<PreviewList>().ToDictionary(l => l, l => new RowFile(NameOf(path, l)));
    private readonly Dictionary<int, SheetRow> _bundle = [];
    private HeaderMatch? _header;

    public static string NameOf(string path, PreviewList list) => $"{path}.{list.ToString().ToLowerInvariant()}";

    /// <summary>Starts a batch of rows that are about to be checked.</summary>
    public void Take(IReadOnlyList<SheetRow> rows, HeaderMatch header)
    {
        _header = header;
        _bundle.Clear();
        foreach (var row in rows)
        {
            _bundle[row.Number] = row;
        }
    }

    public void Added(int row) => Write(PreviewList.Added, row, []);

    public void Changed(int row, params IReadOnlyList<CellChange> changes) =>
        Write(PreviewList.Changed, row, [.. changes.Where(c => c.Before != c.After)]);

    /// <summary>Replaces the previous lists with the new ones.</summary>
    public void Finish()
    {
        foreach (var file in _files.Values)
        {
            file.Finish();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }

    private void Write(PreviewList list, int row, IReadOnlyList<CellChange> changes) =>
        _files[list].Add(new(
            row,
            [.. _header!.Columns.Where(_header.Has).Select(c => new PreviewCell(c.Name, TextOf(_bundle[row], _header.PlaceOf(c)!.Value)))],
            changes));

    private static string TextOf(SheetRow row, int place) => place < row.Cells.Count ? row.Cells[place].Text : string.Empty;
}
