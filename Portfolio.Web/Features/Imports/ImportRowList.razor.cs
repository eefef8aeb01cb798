using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>The rows that would be added or changed, paged; the rest stays on the server's disk.</summary>
public sealed partial class ImportRowList
{
    private ImportPreview? _read;
    private PreviewPage? _shown;
    private PreviewList _list;
    private int _page;

    [Parameter, EditorRequired]
    public ImportPreview Preview { get; set; } = default!;

    /// <summary>Reads a page; null when it is no longer available.</summary>
    [Parameter, EditorRequired]
    public Func<PreviewList, int, Task<PreviewPage?>> Read { get; set; } = default!;

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback<CellEdit> OnCorrect { get; set; }

    private int From => _page * PreviewRows.PageSize;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, Preview))
        {
            return;
        }

        // Start with the changed rows. After a correction, keep the current list and page.
        var list = _read is null && Preview.Counts.Changed > 0 ? PreviewList.Changed : _list;
        _read = Preview;
        await ShowAsync(list, Math.Min(_page, Math.Max(0, CountOf(list) - 1) / PreviewRows.PageSize));
    }

    private async Task ShowAsync(PreviewList list, int page)
    {
        (_list, _page) = (list, page);
        _shown = await Read(list, page);
    }

    private int CountOf(PreviewList list) => list == PreviewList.Added ? Preview.Counts.Added : Preview.Counts.Changed;

    private string HeaderOf(string column) => column == CellChange.Account ? T["Rows.Account"] : Preview.HeaderOf(column);

    private string Shown(string text) => text.Length == 0 ? T["Rows.Empty"] : text;

    /// <summary>The required cells, which identify a changed row.</summary>
    private string TitleOf(PreviewRow row) =>
        _list == PreviewList.Added ? string.Empty : string.Join(
            ' ',
            row.Cells.Where(c => Preview.Columns.Any(m => m.Column.Name == c.Column && m.Column.IsRequired))
                .Select(c => c.Text));

    private EditableCell[] EditableOf(PreviewRow row) => [.. row.Cells.Select(c => new EditableCell(c.Column, HeaderOf(c.Column), c.Text))];
}
