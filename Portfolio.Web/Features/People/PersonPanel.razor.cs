using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.People;

/// <summary>One account: its slip, its roles and whether it is active.</summary>
public sealed partial class PersonPanel
{
    private ElementReference _heading;
    private Roles _roles;
    private string? _reason;
    private Error? _refused;
    private Done? _rolesDone;
    private Done? _switchDone;

    [Parameter, EditorRequired]
    public AccountId Account { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    public required SchoolPeople People { get; init; }

    [Inject]
    public required SetRoles SetRoles { get; init; }

    [Inject]
    public required DeactivateAccount Deactivate { get; init; }

    [Inject]
    public required ReactivateAccount Reactivate { get; init; }

    protected override Task<Result<PersonRow>> ReadAsync(Actor actor, CancellationToken ct) => People.FindAsync(actor, Account, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, PersonRow? view) => [Topic.Of(Account)];

    protected override Task ChangedAsync(PersonRow? before, PersonRow now)
    {
        // Do not overwrite check boxes being edited unless the roles themselves have changed.
        if (before is null || before.Roles != now.Roles)
        {
            _roles = now.Roles;
        }

        return Task.CompletedTask;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && View is not null)
        {
            await _heading.FocusAsync();
        }
    }

    private async Task SaveRolesAsync()
    {
        (_rolesDone, _switchDone) = (null, null);
        _refused = (await SetRoles.ExecuteAsync(await CurrentActor.GetAsync(Gone), new(Account, _roles), CancellationToken.None)).Error;
        _rolesDone = _refused is null ? new(T["Roles.Saved"]) : null;
        await RefreshAsync();
    }

    private async Task SwitchAsync()
    {
        (_rolesDone, _switchDone) = (null, null);
        var (actor, wasActive) = (await CurrentActor.GetAsync(Gone), View!.IsActive);
        var result = wasActive
            ? await Deactivate.ExecuteAsync(actor, new(Account, _reason), CancellationToken.None)
            : await Reactivate.ExecuteAsync(actor, new(Account, _reason), CancellationToken.None);
        _refused = result.Error;
        if (_refused is null)
        {
            (_reason, _switchDone) = (null, new(T[wasActive ? "Deactivate.Done" : "Reactivate.Done"]));
        }

        await RefreshAsync();
    }
}
