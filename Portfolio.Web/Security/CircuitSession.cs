using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>
/// The session check inside an open circuit, which no HTTP request passes: runs when the account changes, and periodically for
/// changes made on another node.
/// </summary>
internal sealed class CircuitSession(ILoggerFactory loggers, AccountSessions sessions)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(5);

    /// <summary>
    /// Reads the account again, and notifies every page of the circuit when the session has ended or its roles have changed.
    /// </summary>
    public async Task<SessionChange> RefreshAsync(CancellationToken ct)
    {
        var user = (await GetAuthenticationStateAsync()).User;
        var session = await ReadAsync(user, ct);
        if (session is null)
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
            return SessionChange.Ended;
        }

        if (user.IsAsNow(session))
        {
            return SessionChange.None;
        }

        SetAuthenticationState(Task.FromResult(new AuthenticationState(AccountClaims.Principal(session))));
        return SessionChange.RolesChanged;
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await ReadAsync(authenticationState.User, cancellationToken) is not null;

    private async Task<AccountSession?> ReadAsync(ClaimsPrincipal user, CancellationToken ct) =>
        user.AccountId() is { } id && await sessions.ReadAsync(id, ct) is { } session && user.RestsOn(session) && !session.MustChoose
            ? session
            : null;
}

internal enum SessionChange
{
    None,
    RolesChanged,
    Ended,
}
