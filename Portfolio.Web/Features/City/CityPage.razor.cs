using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.City;

/// <summary>全市進度: live figures for every school, without personal data; schools are added and renamed here.</summary>
public sealed partial class CityPage
{
    private ListAddress _address = default!;
    private bool _isAdding;
    private FirstCode? _first;
    private string? _addedCode;
    private Done? _done;
    private Error? _refused;
    private string _search = string.Empty;
    private SchoolOrder _sort;

    [Inject]
    public required CityProgress Progress { get; init; }

    [Inject]
    public required IssueFirstCode Issue { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IReadOnlyList<SchoolProgress> Shown => _sort.Apply(View!.Schools.Where(s =>
        s.Name.Contains(_search.Trim(), StringComparison.CurrentCultureIgnoreCase)
            || s.Code.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase)));

    protected override void OnInitialized()
    {
        _address = new(Navigation, () => InvokeAsync(Follow), DispatchExceptionAsync);
        Take();
        base.OnInitialized();
    }

    protected override Task<Result<CityProgressView>> ReadAsync(Actor actor, CancellationToken ct) => Progress.ReadAsync(actor, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, CityProgressView? view) => [Topic.City];

    protected override void Dispose(bool disposing)
    {
        _address.Dispose();
        base.Dispose(disposing);
    }

    private void Take() => (_search, _sort) = (_address.Words, _address.Word<SchoolOrder>("sort"));

    private void Follow()
    {
        Take();
        StateHasChanged();
    }

    private void Show(string search, SchoolOrder sort)
    {
        (_search, _sort) = (search, sort);
        _address.Show([("sort", sort == SchoolOrder.Code ? null : sort.ToString())], search.Trim());
    }

    private void ToggleAdding() => (_isAdding, _first, _refused) = (!_isAdding, null, null);

    private void ShowAdded(AddedSchool added) =>
        (_isAdding, _first, _addedCode, _done) = (false, added.First, added.Code, new(T["Added"], takesFocus: true));

    private async Task IssueAsync(SchoolProgress school)
    {
        var issued = await Issue.ExecuteAsync(Actor!, new(school.Id), CancellationToken.None);
        (_refused, _first, _addedCode) = (issued.Error, issued.IsRefused ? null : issued.Value, school.Code);
        _done = issued.IsRefused ? null : new(T["Issued"], takesFocus: true);
    }
}
