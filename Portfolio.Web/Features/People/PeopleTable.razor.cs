using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Features.People;

/// <summary>
/// One page of accounts, sorted by the database. The grid gets the rows instead of a <c>ServerData</c> function, which it would call only
/// after its first render, so the first response would be empty.
/// </summary>
public sealed partial class PeopleTable
{
    /// <summary>A constant sort key, which keeps the database's order.</summary>
    private static readonly Func<PersonRow, object> AsRead = _ => 0;

    private readonly Dictionary<string, object?> _named = new(StringComparer.Ordinal) { ["aria-labelledby"] = "people-total" };
    private (PeopleOrder Order, bool IsDescending) _drawn;
    private int _turn;

    [Parameter, EditorRequired]
    public SchoolPeopleView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public PeopleFilter Filter { get; set; } = default!;

    [Parameter]
    public AccountId? Chosen { get; set; }

    [Parameter]
    public EventCallback<AccountId> OnChoose { get; set; }

    [Parameter]
    public EventCallback<PeopleFilter> OnFilter { get; set; }

    [Parameter]
    public EventCallback<int> OnPage { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlySet<string> Hidden { get; set; } = default!;

    [Parameter]
    public EventCallback<IReadOnlySet<string>> HiddenChanged { get; set; }

    private IReadOnlyList<(string Name, string Title)> Choices => [("place", T["Place"]), ("roles", T["Roles"]), ("last", T["LastSignIn"])];

    private IReadOnlyList<(string Name, string Title)> Orders =>
        [
            (nameof(PeopleOrder.Usual), T["SignInName"]),
            (nameof(PeopleOrder.Name), T["Name"]),
            (nameof(PeopleOrder.ClassName), T["Place"]),
            (nameof(PeopleOrder.State), T["State"]),
            (nameof(PeopleOrder.LastSignInAt), T["LastSignIn"]),
        ];

    /// <summary>Back navigation to another order: recreate the grid with that order.</summary>
    protected override void OnParametersSet()
    {
        if (_drawn != (Filter.Order, Filter.IsDescending))
        {
            _drawn = (Filter.Order, Filter.IsDescending);
            _turn++;
        }
    }

    private static string? NumberOf(PersonRow person) =>
        person.Number is { } number && !person.SignInName.EndsWith(number, StringComparison.OrdinalIgnoreCase) ? number : null;

    private SortDirection DirectionOf(PeopleOrder column) => Filter.Order != column ? SortDirection.None
        : Filter.IsDescending ? SortDirection.Descending : SortDirection.Ascending;

    private Task SortAsync(Dictionary<string, SortDefinition<PersonRow>> sorted)
    {
        var column = sorted.Values.FirstOrDefault();
        _drawn = (OrderOf(column?.SortBy), column?.Descending ?? false);
        return _drawn == (Filter.Order, Filter.IsDescending) ? Task.CompletedTask : SortAsync(column?.SortBy, _drawn.IsDescending);
    }

    private Task SortAsync(string? order, bool isDescending)
    {
        // Keep the grid, and with it the focus in the order select.
        _drawn = (OrderOf(order), isDescending);
        return OnFilter.InvokeAsync(Filter with { Order = _drawn.Order, IsDescending = isDescending });
    }

    private static PeopleOrder OrderOf(string? column) => Enum.TryParse<PeopleOrder>(column, out var order) ? order : PeopleOrder.Usual;
}
