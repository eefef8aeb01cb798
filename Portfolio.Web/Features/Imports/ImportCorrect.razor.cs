using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.Features.Imports;

/// <summary>A button that opens a field to correct a cell. The focus moves into the field, and back to the button on cancel.</summary>
public sealed partial class ImportCorrect
{
    private ElementReference _button;
    private ElementReference _input;
    private bool _isOpen;
    private bool _mustFocus;
    private int _chosen;
    private string _text = string.Empty;

    [Parameter, EditorRequired]
    public int Row { get; set; }

    /// <summary>A single cell, or all cells of the row to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<EditableCell> Cells { get; set; } = [];

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback<CellEdit> OnCorrect { get; set; }

    private string Label => Cells.Count == 1 ? T["Correct.Label", Row, Cells[0].Header] : T["Correct.Row", Row];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus)
        {
            _mustFocus = false;
            await (_isOpen ? _input : _button).FocusAsync();
        }
    }

    private string Id(string part) => $"import-correct-{Row}-{Cells[0].Column}-{part}";

    private void Open()
    {
        (_isOpen, _mustFocus, _chosen, _text) = (true, true, 0, Cells[0].Text);
    }

    private void Close() => (_isOpen, _mustFocus) = (false, true);

    private void Choose(ChangeEventArgs e)
    {
        _chosen = int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < Cells.Count
            ? index
            : 0;
        _text = Cells[_chosen].Text;
    }

    private Task SaveAsync()
    {
        // The list is about to be reloaded; the page moves the focus to the status message.
        _isOpen = false;
        return OnCorrect.InvokeAsync(new(Row, Cells[_chosen].Column, _text));
    }
}
