using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

/// <summary>Signs an open page out when its account's session ends, and announces changed roles, both without a reload.</summary>
public sealed partial class SessionWatch
{
    private IDisposable? _subscription;
    private bool _hasChanged;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    public required AuthenticationStateProvider Provider { get; init; }

    [Inject]
    public required LiveUpdates Live { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    public void Dispose() => _subscription?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && (await Authentication).User.AccountId() is { } account)
        {
            _subscription = Live.Subscribe([Topic.Of(account)], () => InvokeAsync(LookAsync));
        }
    }

    /// <summary>Also when the circuit's own revalidation finds that the session has ended.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && (await Authentication).User.Identity?.IsAuthenticated != true)
        {
            Leave();
        }
    }

    private async Task LookAsync()
    {
        if (Provider is CircuitSession session)
        {
            _hasChanged |= await session.RefreshAsync(CancellationToken.None) == SessionChange.RolesChanged;
            StateHasChanged();
        }
    }

    private void Leave() => Navigation.NavigateTo("/signin?refused=session-ended", forceLoad: true);
}
