using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Reads a file bundle by bundle and lets its roster judge; the dry run and the real one are this same code.</summary>
internal sealed class ImportReading(SheetReader sheets, ImportSession session, IRoster roster, HeldFile file)
{
    private const int Bundle = 5000;

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

        return Preview();
    }

    /// <summary>The rows below the header that can be judged; what is wrong with the others is noted here.</summary>
    private IEnumerable<SheetRow> Sound(ISheet sheet)
    {
        foreach (var row in sheet.Rows())
        {
            if (row.Problem is not null)
            {
                session.Problems.Add(row.Problem);
            }
            else if (row.IsRemark)
            {
                continue;
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
                yield return row;
            }
        }
    }

    private bool MatchHeader(SheetRow row)
    {
        _header = new(ImportColumns.Of(file.File.Kind), [.. row.Cells.Select(c => c.Text)]);
        session.NameOf = _header.NameOf;
        foreach (var problem in _header.Problems)
        {
            session.Problems.Add(problem);
        }

        return _header.Problems.Count == 0;
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
        session.MustConfirm);
}
