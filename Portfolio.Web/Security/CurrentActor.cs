using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>The current actor: the account from the cookie, everything else from the database.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, FindActor find)
{
    /// <summary>The account in the cookie.</summary>
    public async Task<AccountId?> AccountAsync() => (await authentication.GetAuthenticationStateAsync()).User.AccountId();

    /// <summary>The actor as it is in the database now; null when the account is gone.</summary>
    public async Task<Actor?> FindAsync(CancellationToken ct) =>
        await FindAsync((await authentication.GetAuthenticationStateAsync()).User, find, ct);

    /// <exception cref="InvalidOperationException">Nobody is signed in: the access gate has let the request through by mistake.</exception>
    public async Task<Actor> GetAsync(CancellationToken ct) =>
        await FindAsync(ct) ?? throw new InvalidOperationException("Nobody is signed in");

    /// <summary>The actor of a request: its session was already read together with the cookie.</summary>
    public static async Task<Actor?> FindAsync(HttpContext request, FindActor find, CancellationToken ct) =>
        request.Features.Get<AccountSession>() is { } session ? await find.OfAsync(session, ct) : null;

    private static async Task<Actor?> FindAsync(ClaimsPrincipal user, FindActor find, CancellationToken ct) =>
        user.AccountId() is { } id ? await find.ByAccountAsync(id, ct) : null;
}
