using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Evidence;

/// <summary>Files over HTTP: in as a stream, out with range requests and headers that let nothing run.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>What asks for a file to show it inside a page of ours (Sec-Fetch-Dest); whatever else asks, saves it.</summary>
    private static readonly string[] PartsOfAPage = [string.Empty, "empty", "image", "audio", "video"];

    private static readonly Error BadUpload = new("bad-upload", ErrorKind.Invalid);

    public static void MapEvidence(this WebApplication app)
    {
        app.MapPost("/files/{itemId:guid}/{kind}", UploadAsync);
        app.MapMethods("/files/{fileId:guid}", ["GET", "HEAD"], OpenAsync).WithSecurityHeadersPolicy(SecurityServices.FilePolicy);
        app.MapGet("/antiforgery", (HttpContext context, IAntiforgery antiforgery) => Results.Text(antiforgery.GetAndStoreTokens(context).RequestToken));
    }

    private static async Task<IResult> UploadAsync(
        Guid itemId, string kind, HttpContext context, IAntiforgery antiforgery, UploadEvidence upload, FindActor find)
    {
        // The rules below count the bytes; Kestrel's own limit would answer without a reason.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Problems.Result(context, Problems.Antiforgery);
        }

        if (await CurrentActor.FindAsync(context.User, find, context.RequestAborted) is not { } actor)
        {
            return Problems.Result(context, Problems.SignedOut);
        }

        if (KindOf(kind) is not { } evidenceKind)
        {
            return Problems.Result(context, CommonErrors.NotFound);
        }

        if (await UploadRequest.ReadAsync(context) is not { } request)
        {
            return Problems.Result(context, BadUpload);
        }

        try
        {
            var command = new UploadEvidence.Command(new(itemId), evidenceKind, request.UploadId, request.FileName, request.Length);
            var received = await upload.ExecuteAsync(actor, command, request.Body, context.RequestAborted);
            return received.IsRefused ? Problems.Result(context, received.Error!) : Results.Created($"/files/{received.Value.FileId}", received.Value);
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception e) when (e is OperationCanceledException or BadHttpRequestException or InvalidDataException or EndOfStreamException)
        {
            return Problems.Result(context, BadUpload);
        }
    }

    private static async Task<IResult> OpenAsync(Guid fileId, HttpContext context, OpenEvidence open, FindActor find, CancellationToken ct)
    {
        if (await CurrentActor.FindAsync(context.User, find, ct) is not { } actor)
        {
            return Problems.Result(context, Problems.SignedOut);
        }

        var opened = await open.ExecuteAsync(actor, new(fileId), ct);
        if (opened.IsRefused)
        {
            return Problems.Result(context, opened.Error!);
        }

        var file = opened.Value;
        var disposition = new ContentDispositionHeaderValue(IsShownInline(context, file.Format) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Bytes, file.Format.ContentType(), enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    /// <summary>Chromium ignores a sandbox on PDFs, so they are never its own to show: only our viewer reads their bytes.</summary>
    private static bool IsShownInline(HttpContext context, EvidenceFormat format) =>
        format != EvidenceFormat.Pdf && PartsOfAPage.Contains(context.Request.Headers["Sec-Fetch-Dest"].ToString()) && !context.Request.Query.ContainsKey("download");

    private static EvidenceKind? KindOf(string kind) => kind switch
    {
        "document" => EvidenceKind.Document,
        "media" => EvidenceKind.Media,
        _ => null,
    };
}
