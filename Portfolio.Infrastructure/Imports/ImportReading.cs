using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Reads a file in batches and has its roster check them; dry run and real import share this code.</summary>
internal sealed class ImportReading(SheetReader sheets, ImportSession session, IRoster roster, HeldFile file)
{
    private const int Bundle = 5000;

    private readonly Corrections _corrections = new(file.Corrections);
    private readonly HashSet<int> _unnamed = [];
    private HeaderMatch? _header;
    private string _form = "unknown";

    public async Task<ImportPreview> ReadAsync(IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        await session.OpenAsync(ct);
        using var sheet = await sheets.OpenAsync(file, session.Options.Form, ct);
        _form = sheet.Form;
        var rows = 0;
        foreach (var bundle in Sound(sheet).Chunk(Bundle))
        {
            await roster.TakeAsync(bundle, _header!, ct);
            rows += bundle.Length;
            progress?.Report(new(ImportStage.Reading, rows, sheet.Progress));
        }

        if (_header is null && session.Problems.Count == 0)
        {
            session.Problems.Add(ImportProblem.OfFile(ImportProblems.FileEmpty));
        }
        else if (_header is { Problems.Count: 0 })
        {
            await roster.FinishAsync(ct);
        }

        session.Rows?.Finish();
        return Preview();
    }

    /// <summary>The rows below the header that can be checked; problems of the others are recorded here.</summary>
    private IEnumerable<SheetRow> Sound(ISheet sheet)
    {
        foreach (var row in sheet.Rows())
        {
            if (row.LeftOut is { } leftOut)
            {
                session.LeftOut.Add(leftOut);
            }
            else if (row.Problem is not null)
            {
                session.Problems.Add(row.Problem);
            }
            else if (row.IsRemark && !IsHeader(row))
            {
                session.LeftOut.Add(new(row.Number, LeftOutReasons.Remark, row.FirstText()));
            }
            else if (_header is null)
            {
                if (!MatchHeader(row))
                {
                    yield break;
                }
            }
            else
            {
                Remark(row, _header);
                yield return _corrections.Apply(row, _header);
            }
        }
    }

    /// <summary>The first column of some files is called <c>#</c>.</summary>
    private bool IsHeader(SheetRow row) => _header is null && Match(row).Problems.Count == 0;

    private HeaderMatch Match(SheetRow row) => new(ImportColumns.Of(file.File.Kind), [.. row.Cells.Select(c => c.Text)]);

    private bool MatchHeader(SheetRow row)
    {
        _header = Match(row);
        session.NameOf = _header.NameOf;
        foreach (var problem in _header.Problems)
        {
            session.Problems.Add(problem);
        }

        foreach (var ignored in _header.Ignored)
        {
            session.LeftOut.Add(new(row.Number, LeftOutReasons.IgnoredColumn, ignored));
        }

        return _header.Problems.Count == 0;
    }

    /// <summary>Records warnings for a value below an empty header, and for a row that is hidden in the spreadsheet.</summary>
    private void Remark(SheetRow row, HeaderMatch header)
    {
        if (row.IsHidden)
        {
            session.Remarks.Add(ImportProblem.OfRow(row.Number, ImportProblems.HiddenRow));
        }

        for (var place = 0; place < row.Cells.Count; place++)
        {
            if ((place >= header.Header.Count || header.Header[place].Length == 0) && !row.Cells[place].IsBlank && _unnamed.Add(place))
            {
                session.LeftOut.Add(new(row.Number, LeftOutReasons.UnnamedColumn, row.Cells[place].Text));
            }
        }
    }

    private ImportPreview Preview() => new(
        file.File.Kind,
        file.File.Name,
        _form,
        [.. ImportColumns.Of(file.File.Kind).Select(c => new ColumnMatch(c, _header?.Has(c) == true ? _header.NameOf(c) : null))],
        _header?.Ignored ?? [],
        session.Counts,
        session.Problems.Kept,
        session.Problems.Count,
        roster.CanRemove,
        session.MustConfirm)
    {
        Remarks = session.Remarks.Kept,
        RemarkCount = session.Remarks.Count,
        LeftOut = session.LeftOut.Kept,
        LeftOutCounts = session.LeftOut.Counts,
        Corrections = _corrections.Told,
    };
}
