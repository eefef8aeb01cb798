using Microsoft.AspNetCore.Antiforgery;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Security;

/// <summary>
/// What every endpoint that acts for a person asks first: whether a change comes from a page of ours, and who asks. Refused with
/// <c>antiforgery</c> or <c>signed-out</c>; else the handler finds the actor by <see cref="ActingEndpoints.Actor"/>.
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
    /// <summary>Lets in only who is signed in, and changes only with a token of our own page.</summary>
    public static RouteHandlerBuilder ForActor(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<ActorFilter>();

    /// <summary>Our rules count the bytes; Kestrel's own limit would answer without a reason.</summary>
    public static RouteHandlerBuilder OfAnySize(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());

    /// <exception cref="InvalidOperationException">The endpoint is not <see cref="ForActor"/>.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>() ?? throw new InvalidOperationException("Nobody has been let in here");
}
