using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Imports;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Imports;

/// <summary>The rows that would be added or changed, paged; the rest stays on the server's disk. List and page are in the URL.</summary>
public sealed partial class ImportRowList : IDisposable
{
    private ListAddress _address = default!;
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

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private int From => _page * PreviewRows.PageSize;

    /// <summary>Without a list in the URL: the changed rows, if there are any.</summary>
    private PreviewList Usual => Preview.Counts.Changed > 0 ? PreviewList.Changed : PreviewList.Added;

    private (PreviewList List, int Page) Addressed => (
        _address["list"] is null ? Usual : _address.Word<PreviewList>("list"),
        int.TryParse(_address["rows"], out var page) && page > 1 ? page - 1 : 0);

    public void Dispose() => _address.Dispose();

    protected override void OnInitialized() => _address = new(Navigation, () => InvokeAsync(FollowAsync), DispatchExceptionAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, Preview))
        {
            return;
        }

        // After a correction, keep the current list and page.
        var (list, page) = _read is null ? Addressed : (_list, _page);
        _read = Preview;
        await ReadAsync(list, page);
    }

    private async Task FollowAsync()
    {
        if (Addressed != (_list, _page))
        {
            await ReadAsync(Addressed.List, Addressed.Page);
            StateHasChanged();
        }
    }

    private Task ShowAsync(PreviewList list, int page)
    {
        (_list, _page) = (list, page);
        _address.Show(
            [
                ("kind", _address["kind"]),
                ("file", _address["file"]),
                ("list", list == Usual ? null : list.ToString().ToLowerInvariant()),
                ("rows", page == 0 ? null : $"{page + 1}"),
            ],
            string.Empty);
        return ReadAsync(list, page);
    }

    /// <summary>A page beyond the last is the last.</summary>
    private async Task ReadAsync(PreviewList list, int page)
    {
        (_list, _page) = (list, Math.Min(page, Math.Max(0, CountOf(list) - 1) / PreviewRows.PageSize));
        _shown = await Read(_list, _page);
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
