using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Features.People;

/// <summary>
/// The school's accounts: who has come how far, and what each may do. What is searched for stays out of the address: it may be a name.
/// </summary>
public sealed partial class PeoplePage
{
    private PeopleFilter _filter = new();
    private string _search = string.Empty;
    private AccountId? _chosen;

    /// <summary>Why the last sheet was not printed.</summary>
    [SupplyParameterFromQuery]
    public string? Refusal { get; set; }

    [Inject]
    public required SchoolPeople People { get; init; }

    private Error? SheetRefusal => Refusal switch
    {
        "nobody-to-issue" => AccountErrors.NobodyToIssue,
        "account-inactive" => AccountErrors.Inactive,
        "not-yours" => CommonErrors.NotYours,
        null => null,
        _ => CommonErrors.NotFound,
    };

    protected override Task<Result<SchoolPeopleView>> ReadAsync(Actor actor, CancellationToken ct) => People.ReadAsync(actor, _filter, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, SchoolPeopleView? view) =>
        [Topic.PeopleOf(actor.School), Topic.Of(actor.Account)];

    private static T? Chosen<T>(ChangeEventArgs e)
        where T : struct, Enum => Enum.TryParse<T>((string?)e.Value, out var value) ? value : null;

    private Task SearchAsync() => FilterAsync(_filter with { Search = _search });

    private async Task FilterAsync(PeopleFilter filter, bool keepPage = false)
    {
        _filter = keepPage ? filter : filter with { Page = 0, Search = _search };
        await RefreshAsync();
    }
}
