using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portfolio.Infrastructure.People;

namespace Portfolio.Web.Security;

/// <summary>Who is asking: the account from the cookie, everything else from the database.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication, FindActor find)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the access gate has been passed by mistake.</exception>
    public async Task<Actor> GetAsync(CancellationToken ct)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return await FindAsync(state.User, find, ct) ?? throw new InvalidOperationException("Nobody is signed in");
    }

    public static async Task<Actor?> FindAsync(ClaimsPrincipal user, FindActor find, CancellationToken ct) =>
        user.AccountId() is { } id ? await find.ByAccountAsync(id, ct) : null;
}
