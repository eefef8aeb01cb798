using Microsoft.AspNetCore.Antiforgery;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Security;

/// <summary>
/// Runs before every endpoint that acts for a person: checks the antiforgery token of a change and finds the actor. Refuses with
/// <c>antiforgery</c> or <c>signed-out</c>; otherwise the handler gets the actor from <see cref="ActingEndpoints.Actor"/>.
/// </summary>
internal sealed class ActorFilter(IAntiforgery antiforgery, FindActor find) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (IsChange(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
        {
            return Problems.Result(http, Problems.Antiforgery);
        }

        if (await CurrentActor.FindAsync(http, find, http.RequestAborted) is not { } actor)
        {
            return Problems.Result(http, Problems.SignedOut);
        }

        http.Features.Set(actor);
        return await next(context);
    }

    private static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);
}

internal static class ActingEndpoints
{
    /// <summary>Requires a signed-in actor, and for changes a token from one of our pages.</summary>
    public static RouteHandlerBuilder ForActor(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<ActorFilter>();

    /// <summary>Our own rules count the bytes; Kestrel's limit would fail without a reason.</summary>
    public static RouteHandlerBuilder OfAnySize(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());

    /// <exception cref="InvalidOperationException">The endpoint was not set up with <see cref="ForActor"/>.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>() ?? throw new InvalidOperationException("Nobody has been let in here");
}
