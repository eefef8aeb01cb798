using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portfolio.Infrastructure.Records;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Records;

/// <summary>Searches students; the database sorts and pages them.</summary>
public sealed partial class StudentSearchPanel
{
    /// <summary>A constant sort key, which keeps the database's order.</summary>
    private static readonly Func<FoundStudent, object> AsRead = _ => 0;

    private static readonly Dictionary<string, object?> Named = new(StringComparer.Ordinal) { ["aria-labelledby"] = "students-total" };

    private ListAddress _address = default!;
    private StudentQuestion _question = new();
    private string _typed = string.Empty;
    private int _turn;
    private FoundStudents? _found;
    private Error? _refused;

    [Inject]
    public required StudentSearch Search { get; init; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IReadOnlyList<(string Name, string Title)> Orders =>
        [
            (nameof(StudentOrder.StudentNo), T["StudentNo"]),
            (nameof(StudentOrder.Name), T["Name"]),
            (nameof(StudentOrder.ClassName), T["Place"]),
        ];

    public void Dispose() => _address.Dispose();

    protected override async Task OnInitializedAsync()
    {
        _address = new(Navigation, () => InvokeAsync(FollowAsync), DispatchExceptionAsync);
        await FollowAsync();
    }

    private static string AddressOf(FoundStudent student) => $"/registrar/records/{student.Id.Value}";

    private void Open(DataGridRowClickEventArgs<FoundStudent> e) => Navigation.NavigateTo(AddressOf(e.Item));

    private SortDirection DirectionOf(StudentOrder column) => _question.Order != column ? SortDirection.None
        : _question.IsDescending ? SortDirection.Descending : SortDirection.Ascending;

    /// <summary>Applies the URL, on first load and on back navigation.</summary>
    private async Task FollowAsync()
    {
        var page = int.TryParse(_address["page"], out var number) && number > 1 ? number - 1 : 0;
        StudentQuestion asked = new(_address.Words, _address.Word<StudentOrder>("sort"), _address["down"] is not null, page);
        if (asked != _question)
        {
            (_typed, _turn) = (asked.Words == _question.Words ? _typed : asked.Words, _turn + 1);
            await AskAsync(asked);
            StateHasChanged();
        }
    }

    private Task SearchAsync() => ShowAsync(_question with { Words = _typed.Trim(), Page = 0 });

    private Task SortAsync(Dictionary<string, SortDefinition<FoundStudent>> sorted)
    {
        var column = sorted.Values.FirstOrDefault();
        return SortAsync(column?.SortBy, column?.Descending ?? false);
    }

    private Task SortAsync(string? column, bool isDescending)
    {
        var order = Enum.TryParse<StudentOrder>(column, out var by) ? by : StudentOrder.StudentNo;
        var asked = _question with { Order = order, IsDescending = isDescending };
        return asked == _question ? Task.CompletedTask : ShowAsync(asked with { Page = 0 });
    }

    private async Task ShowAsync(StudentQuestion question)
    {
        // Update the URL before the search, so that a late response does not undo a navigation made meanwhile.
        _question = question;
        _address.Show(
            [
                ("tab", _address["tab"]),
                ("sort", question.Order == StudentOrder.StudentNo ? null : question.Order.ToString()),
                ("down", question.IsDescending ? "1" : null),
                ("page", question.Page == 0 ? null : $"{question.Page + 1}"),
            ],
            question.Words);
        await AskAsync(question);
    }

    private async Task AskAsync(StudentQuestion question)
    {
        _question = question;
        if (question.Words.Length == 0)
        {
            (_found, _refused) = (null, null);
            return;
        }

        var found = await Search.ReadAsync(await CurrentActor.GetAsync(CancellationToken.None), question, CancellationToken.None);
        if (question == _question)
        {
            (_found, _refused) = (found.IsRefused ? null : found.Value, found.Error);
        }
    }
}
