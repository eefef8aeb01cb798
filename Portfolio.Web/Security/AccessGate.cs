using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Security;

/// <summary>Lets a request through only when the access table allows it.</summary>
internal sealed class AccessGate(RequestDelegate next, ILogger<AccessGate> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return next(context);
        }

        var template = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        if (AccessTable.RuleFor(template) is not { } rule)
        {
            log.LogError("No access rule for {Template}: refused", template);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (rule.Allows(context.User.Roles()) || (rule.IsFirst && context.User.MustChoose()))
        {
            // Pages must not be cached for the next person at the same computer; endpoints can override this.
            context.Response.Headers.CacheControl = "no-cache, no-store";
            return next(context);
        }

        return context.User.Identity?.IsAuthenticated == true ? ForbidAsync(context) : ChallengeAsync(context);
    }

    private static Task ForbidAsync(HttpContext context)
    {
        var mustChoose = context.User.MustChoose();
        if (IsPage(context))
        {
            context.Response.Redirect(mustChoose ? "/account/first" : "/not-yours");
            return Task.CompletedTask;
        }

        return Problems.WriteAsync(context, mustChoose ? Problems.FirstSignIn : CommonErrors.NotYours);
    }

    private static Task ChallengeAsync(HttpContext context)
    {
        if (IsPage(context))
        {
            var path = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(path == "/" ? "/signin" : $"/signin?returnUrl={Uri.EscapeDataString(path)}");
            return Task.CompletedTask;
        }

        return Problems.WriteAsync(context, Problems.SignedOut);
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
