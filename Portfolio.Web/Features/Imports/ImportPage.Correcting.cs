using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Imports;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Imports;

/// <summary>Browsing the rows of a file and correcting cells.</summary>
public sealed partial class ImportPage
{
    private Done? _said;

    [Inject]
    public required CorrectImportCell Correct { get; init; }

    [Inject]
    public required PreviewRows Rows { get; init; }

    /// <summary>Corrects a cell and validates the file again.</summary>
    private async Task CorrectAsync(CellEdit edit)
    {
        var corrected = await Correct.ExecuteAsync(Actor!, new(_file!.Value, edit.Row, edit.Column, edit.Text), Gone);
        _refused = corrected.Error;
        if (!corrected.IsRefused)
        {
            await ReadFileAsync();
            _said = new(T[edit.Text is null ? "Correct.Undone" : "Correct.Done", edit.Row], takesFocus: true);
        }
    }

    private async Task<PreviewPage?> RowsAsync(PreviewList list, int page)
    {
        var read = await Rows.ReadAsync(Actor!, _file!.Value, list, page, Gone);
        return read.IsRefused ? null : read.Value;
    }
}
