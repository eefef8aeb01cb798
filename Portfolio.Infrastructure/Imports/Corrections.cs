using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Cell corrections, applied to the rows as they are read.</summary>
internal sealed class Corrections(IReadOnlyList<CellCorrection> corrections)
{
    private readonly CellCorrection[] _told = [.. corrections];
    private readonly ILookup<int, int> _byRow = Enumerable.Range(0, corrections.Count).ToLookup(i => corrections[i].Row);

    /// <summary>The corrections with the original values of the cells that have been read.</summary>
    public IReadOnlyList<CellCorrection> Told => _told;

    public SheetRow Apply(SheetRow row, HeaderMatch header)
    {
        if (!_byRow.Contains(row.Number))
        {
            return row;
        }

        var cells = row.Cells.ToList();
        foreach (var index in _byRow[row.Number])
        {
            var correction = _told[index];
            if (header.Columns.FirstOrDefault(c => c.Name == correction.Column) is { } column && header.PlaceOf(column) is { } place)
            {
                cells.AddRange(Enumerable.Repeat(ImportCell.Empty, Math.Max(0, place + 1 - cells.Count)));
                _told[index] = correction with { Before = cells[place].Text };
                cells[place] = new(correction.After);
            }
        }

        return row with { Cells = cells };
    }
}
