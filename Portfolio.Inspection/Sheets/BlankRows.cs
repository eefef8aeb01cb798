namespace Portfolio.Inspection.Sheets;

/// <summary>Blank rows are counted but carry nothing: a run of them becomes one entry.</summary>
internal static class BlankRows
{
    public static IEnumerable<SheetRow> Told(IEnumerable<SheetRow> rows)
    {
        var (next, last) = (1, 0);
        foreach (var row in rows)
        {
            last = row.Number;
            if (row is { Problem: null, LeftOut: null, IsBlank: true })
            {
                continue;
            }

            if (row.LeftOut is null && row.Number > next)
            {
                yield return Run(next, row.Number - 1);
            }

            next = row.LeftOut is null ? row.Number + 1 : next;
            yield return row;
        }

        if (last >= next)
        {
            yield return Run(next, last);
        }
    }

    private static SheetRow Run(int first, int last) => SheetRow.Without(new(first, LeftOutReasons.BlankRow) { Count = last - first + 1 });
}
