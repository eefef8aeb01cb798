using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>Who is asking: the account from the cookie, everything else from the database.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, FindActor find)
{
    /// <summary>The account that the cookie names.</summary>
    public async Task<AccountId?> AccountAsync() => (await authentication.GetAuthenticationStateAsync()).User.AccountId();

    /// <summary>The actor as the database knows them now; none when the account is gone.</summary>
    public async Task<Actor?> FindAsync(CancellationToken ct) =>
        await FindAsync((await authentication.GetAuthenticationStateAsync()).User, find, ct);

    /// <exception cref="InvalidOperationException">Nobody is signed in: the access gate has been passed by mistake.</exception>
    public async Task<Actor> GetAsync(CancellationToken ct) =>
        await FindAsync(ct) ?? throw new InvalidOperationException("Nobody is signed in");

    /// <summary>Of a request: whose session it is has been asked when its cookie was read.</summary>
    public static async Task<Actor?> FindAsync(HttpContext request, FindActor find, CancellationToken ct) =>
        request.Features.Get<AccountSession>() is { } session ? await find.OfAsync(session, ct) : null;

    private static async Task<Actor?> FindAsync(ClaimsPrincipal user, FindActor find, CancellationToken ct) =>
        user.AccountId() is { } id ? await find.ByAccountAsync(id, ct) : null;
}
