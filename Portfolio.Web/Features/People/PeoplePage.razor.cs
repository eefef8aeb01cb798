using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.People;

/// <summary>The school's accounts: their sign-in state and their roles.</summary>
public sealed partial class PeoplePage
{
    private ListAddress _address = default!;
    private PeopleFilter _filter = new();
    private string _typed = string.Empty;
    private IReadOnlySet<string> _hidden = new HashSet<string>(StringComparer.Ordinal);
    private AccountId? _chosen;

    [SupplyParameterFromQuery]
    public string? Refusal { get; set; }

    [Inject]
    public required SchoolPeople People { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private Error? SheetRefusal => Refusal switch
    {
        "nobody-to-issue" => AccountErrors.NobodyToIssue,
        "account-inactive" => AccountErrors.Inactive,
        "not-yours" => CommonErrors.NotYours,
        null => null,
        _ => CommonErrors.NotFound,
    };

    protected override void OnInitialized()
    {
        _address = new(Navigation, () => InvokeAsync(FollowAsync), DispatchExceptionAsync);
        Take();
        base.OnInitialized();
    }

    protected override async Task<Result<SchoolPeopleView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        // The filter may change during the read; a stale response is dropped, so that its rows are not shown under the new filter.
        while (true)
        {
            var asked = _filter;
            var read = await People.ReadAsync(actor, asked, ct);
            if (asked == _filter)
            {
                return read;
            }
        }
    }

    protected override IEnumerable<Topic> Topics(Actor actor, SchoolPeopleView? view) =>
        [Topic.PeopleOf(actor.School), Topic.Of(actor.Account)];

    protected override void Dispose(bool disposing)
    {
        _address.Dispose();
        base.Dispose(disposing);
    }

    private static T? Chosen<T>(ChangeEventArgs e)
        where T : struct, Enum => Enum.TryParse<T>((string?)e.Value, out var value) ? value : null;

    /// <summary>Applies the URL, on first load and on back navigation.</summary>
    private void Take()
    {
        // Keep what is being typed when the URL has the same search text.
        _typed = _address.Words == _filter.Search ? _typed : _address.Words;
        _filter = new(
            _address.Words,
            _address.Word<Roles>("role"),
            Guid.TryParse(_address["class"], out var homeroomClass) ? new HomeroomClassId(homeroomClass) : null,
            Enum.TryParse<PersonState>(_address["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            int.TryParse(_address["page"], out var page) && page > 1 ? page - 1 : 0,
            _address.Word<PeopleOrder>("sort"),
            _address["down"] is not null);
        _hidden = (_address["without"] ?? string.Empty).Split('.').ToHashSet(StringComparer.Ordinal);
        _chosen = Guid.TryParse(_address["person"], out var person) ? new AccountId(person) : null;
    }

    private async Task FollowAsync()
    {
        var before = _filter;
        Take();
        if (_filter != before)
        {
            await RefreshAsync();
        }

        StateHasChanged();
    }

    private Task SearchAsync() => FilterAsync(_filter);

    /// <summary>A new filter or order starts at page 1 and includes the text in the search field.</summary>
    private Task FilterAsync(PeopleFilter filter) => ShowAsync(filter with { Page = 0, Search = _typed.Trim() });

    private async Task ShowAsync(PeopleFilter filter)
    {
        var isOther = filter != _filter;
        _filter = filter;
        Show();
        if (isOther)
        {
            await RefreshAsync();
        }
    }

    private void Choose(AccountId? account)
    {
        if (_chosen != account)
        {
            _chosen = account;
            Show();
        }
    }

    private void Hide(IReadOnlySet<string> columns)
    {
        _hidden = columns;
        Show();
    }

    private void Show() => _address.Show(
        [
            ("role", _filter.Role == Roles.None ? null : _filter.Role.ToString()),
            ("class", _filter.Class?.Value.ToString()),
            ("state", _filter.State?.ToString()),
            ("sort", _filter.Order == PeopleOrder.Usual ? null : _filter.Order.ToString()),
            ("down", _filter.IsDescending ? "1" : null),
            ("page", _filter.Page == 0 ? null : $"{_filter.Page + 1}"),
            ("without", string.Join('.', _hidden.Where(h => h.Length > 0).Order(StringComparer.Ordinal))),
            ("person", _chosen?.Value.ToString()),
        ],
        _filter.Search);
}
