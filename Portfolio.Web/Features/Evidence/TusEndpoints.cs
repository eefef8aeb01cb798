using System.Globalization;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Evidence;

/// <summary>Resumable uploads: the part of the tus 1.0 protocol that browsers need.</summary>
internal static class TusEndpoints
{
    private const string OfItem = "/files/tus/{itemId:guid}/{kind}";

    private const string OfUpload = "/files/tus/{uploadId:guid}";

    /// <summary>A chunk's checksum does not match (tus 1.0, checksum extension).</summary>
    private const int ChecksumMismatch = 460;

    public static void MapTus(this WebApplication app)
    {
        app.MapMethods(OfItem, [HttpMethods.Options], (Delegate)Describe);
        app.MapPost(OfItem, (Delegate)BeginAsync).OfOurVersion();
        app.MapMethods(OfUpload, [HttpMethods.Head], (Delegate)FindAsync).OfOurVersion();
        app.MapMethods(OfUpload, [HttpMethods.Patch], (Delegate)ContinueAsync).OfOurVersion();
        app.MapDelete(OfUpload, (Delegate)CancelAsync).OfOurVersion();
    }

    private static IResult Describe(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["Tus-Resumable"] = TusHeaders.Version;
        headers["Tus-Version"] = TusHeaders.Version;
        headers["Tus-Extension"] = TusHeaders.Extensions;
        headers["Tus-Checksum-Algorithm"] = string.Join(',', ChunkCheck.Algorithms);
        return Results.NoContent();
    }

    private static Task<IResult> BeginAsync(
        Guid itemId, string kind, HttpContext context, BeginUpload begin, ContinueUpload go, FindUpload find) =>
        AnswerAsync(context, async actor =>
        {
            if (UploadGate.KindOf(kind) is not { } evidenceKind)
            {
                return Problems.Result(context, CommonErrors.NotFound);
            }

            if (TusHeaders.Number(context.Request, "Upload-Length") is not { } length
                || TusHeaders.Metadata(context.Request) is not { } metadata)
            {
                return Problems.Result(context, UploadGate.BadUpload);
            }

            var id = UploadRequest.UploadIdOf(context.Request);
            var command = new UploadEvidence.Command(new(itemId), evidenceKind, id, metadata.GetValueOrDefault("filename"), length);
            var begun = await begin.ExecuteAsync(actor, new(command, metadata.GetValueOrDefault("sha256")), context.RequestAborted);
            if (begun.IsRefused)
            {
                return await UploadGate.RefuseAsync(context, actor, begun.Error!);
            }

            var progress = TusHeaders.IsChunk(context.Request)
                ? await go.ExecuteAsync(actor, new(id, 0, null), context.Request.Body, context.RequestAborted)
                : await find.ReadAsync(actor, id, context.RequestAborted);
            if (progress.IsRefused)
            {
                return await UploadGate.RefuseAsync(context, actor, progress.Error!);
            }

            TusHeaders.Write(context.Response, progress.Value);
            return Results.Created($"/files/tus/{id}", value: null);
        });

    private static Task<IResult> FindAsync(Guid uploadId, HttpContext context, FindUpload find) => AnswerAsync(context, async actor =>
    {
        var found = await find.ReadAsync(actor, uploadId, context.RequestAborted);
        if (found.IsRefused)
        {
            return Problems.Result(context, found.Error!);
        }

        TusHeaders.Write(context.Response, found.Value);
        context.Response.Headers["Upload-Length"] = found.Value.Length.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok();
    });

    private static Task<IResult> ContinueAsync(Guid uploadId, HttpContext context, ContinueUpload go) => AnswerAsync(context, async actor =>
    {
        if (!TusHeaders.IsChunk(context.Request))
        {
            return Problems.Result(context, UploadGate.BadUpload, StatusCodes.Status415UnsupportedMediaType);
        }

        var announced = context.Request.Headers["Upload-Checksum"].ToString();
        var check = announced.Length == 0 ? null : ChunkCheck.Parse(announced);
        if (TusHeaders.Number(context.Request, "Upload-Offset") is not { } offset || (announced.Length > 0 && check is null))
        {
            return Problems.Result(context, UploadGate.BadUpload);
        }

        var progress = await go.ExecuteAsync(actor, new(uploadId, offset, check), context.Request.Body, context.RequestAborted);
        if (progress.IsRefused)
        {
            return progress.Error!.Is(EvidenceErrors.WrongChecksum)
                ? Problems.Result(context, progress.Error, ChecksumMismatch)
                : await UploadGate.RefuseAsync(context, actor, progress.Error);
        }

        TusHeaders.Write(context.Response, progress.Value);
        return Results.NoContent();
    });

    private static Task<IResult> CancelAsync(Guid uploadId, HttpContext context, CancelUpload cancel) => AnswerAsync(context, async actor =>
    {
        var cancelled = await cancel.ExecuteAsync(actor, uploadId, context.RequestAborted);
        return cancelled.IsRefused ? Problems.Result(context, cancelled.Error!) : Results.NoContent();
    });

    private static Task<IResult> AnswerAsync(HttpContext context, Func<Actor, Task<IResult>> answer) =>
        UploadGate.GuardAsync(context, () => answer(context.Actor()));

    /// <summary>Checks the protocol version before authentication.</summary>
    private static void OfOurVersion(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        var context = invocation.HttpContext;
        context.Response.Headers["Tus-Resumable"] = TusHeaders.Version;
        if (TusHeaders.SpeaksOurVersion(context.Request))
        {
            return await next(invocation);
        }

        context.Response.Headers["Tus-Version"] = TusHeaders.Version;
        return Problems.Result(context, UploadGate.BadUpload, StatusCodes.Status412PreconditionFailed);
    }).ForActor().OfAnySize();
}
