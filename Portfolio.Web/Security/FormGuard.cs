using Microsoft.AspNetCore.Components.Endpoints;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Security;

/// <summary>
/// Reads a form before its page does: one that is too large, malformed or incomplete is refused, instead of causing a server error.
/// </summary>
internal sealed class FormGuard(RequestDelegate next)
{
    private static readonly Error BadForm = new("bad-form", ErrorKind.Invalid);

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && !await IsReadableAsync(context.Request))
        {
            await Problems.WriteAsync(context, BadForm);
            return;
        }

        await next(context);
    }

    private static async Task<bool> IsReadableAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && await request.ReadFormAsync(request.HttpContext.RequestAborted) is not null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return false;
        }
    }
}
