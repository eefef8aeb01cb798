using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Evidence;

/// <summary>What every request that brings or changes an upload must show: a token of our own page, and somebody who is signed in.</summary>
internal static class UploadGate
{
    public static readonly Error BadUpload = new("bad-upload", ErrorKind.Invalid);

    /// <returns>Who asks; or <c>antiforgery</c>, <c>signed-out</c>.</returns>
    public static async Task<Result<Actor>> LetInAsync(HttpContext context)
    {
        // Our rules count the bytes; Kestrel's own limit would answer without a reason.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var services = context.RequestServices;
        if (!HttpMethods.IsHead(context.Request.Method) && !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            return Problems.Antiforgery;
        }

        return await CurrentActor.FindAsync(context, services.GetRequiredService<FindActor>(), context.RequestAborted) is { } actor ? actor : Problems.SignedOut;
    }

    /// <summary>A sender who goes away, or whose body makes no sense, is no error of ours.</summary>
    public static async Task<IResult> GuardAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is IOException or OperationCanceledException)
        {
            return Results.Empty;
        }
        catch (Exception e) when (e is OperationCanceledException or BadHttpRequestException or InvalidDataException or EndOfStreamException)
        {
            return Problems.Result(context, BadUpload);
        }
        catch (Exception e) when (StorageFull.Is(e))
        {
            return Problems.Result(context, EvidenceErrors.StorageUnavailable);
        }
    }

    /// <summary>A refusal; one for want of space names the student's largest files and where they can be removed.</summary>
    public static async Task<IResult> RefuseAsync(HttpContext context, Actor actor, Error error) => error.Code == EvidenceErrors.QuotaExceeded(0).Code
        ? Problems.Result(context, error, files: await context.RequestServices.GetRequiredService<LargestFiles>().ReadAsync(actor, context.RequestAborted))
        : Problems.Result(context, error);

    public static EvidenceKind? KindOf(string kind) => kind switch
    {
        "document" => EvidenceKind.Document,
        "media" => EvidenceKind.Media,
        _ => null,
    };
}
