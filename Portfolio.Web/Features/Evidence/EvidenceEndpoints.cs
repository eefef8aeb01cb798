using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Evidence;

/// <summary>Files over HTTP: streamed uploads, and downloads with range requests and headers that forbid any script.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Sec-Fetch-Dest values of requests that show a file inside one of our pages; any other request downloads it.</summary>
    private static readonly string[] PartsOfAPage = [string.Empty, "empty", "image", "audio", "video"];

    public static void MapEvidence(this WebApplication app)
    {
        app.MapPost("/files/{itemId:guid}/{kind}", (Guid itemId, string kind, HttpContext context, UploadEvidence upload) =>
            UploadGate.GuardAsync(context, () => UploadAsync(itemId, kind, context.Actor(), context, upload))).ForActor().OfAnySize();
        app.MapMethods("/files/{fileId:guid}", ["GET", "HEAD"], OpenAsync).ForActor()
            .WithSecurityHeadersPolicy(SecurityServices.FilePolicy);
        app.MapGet(
            "/antiforgery", (HttpContext context, IAntiforgery antiforgery) =>
                Results.Text(antiforgery.GetAndStoreTokens(context).RequestToken));
    }

    private static async Task<IResult> UploadAsync(Guid itemId, string kind, Actor actor, HttpContext context, UploadEvidence upload)
    {
        if (UploadGate.KindOf(kind) is not { } evidenceKind)
        {
            return Problems.Result(context, CommonErrors.NotFound);
        }

        if (await UploadRequest.ReadAsync(context) is not { } request)
        {
            return Problems.Result(context, UploadGate.BadUpload);
        }

        var command = new UploadEvidence.Command(new(itemId), evidenceKind, request.UploadId, request.FileName, request.Length);
        var received = await upload.ExecuteAsync(actor, command, request.Body, context.RequestAborted);
        return received.IsRefused ? await UploadGate.RefuseAsync(context, actor, received.Error!)
            : Results.Created($"/files/{received.Value.FileId}", received.Value);
    }

    private static async Task<IResult> OpenAsync(Guid fileId, HttpContext context, OpenEvidence open, CancellationToken ct)
    {
        var opened = await open.ExecuteAsync(context.Actor(), new(fileId), ct);
        if (opened.IsRefused)
        {
            return Problems.Result(context, opened.Error!);
        }

        var file = opened.Value;
        var disposition = new ContentDispositionHeaderValue(IsShownInline(context, file.Format) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(
            file.Bytes, file.Format.ContentType(), enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    /// <summary>
    /// Chromium ignores a sandbox on PDFs, so they are never shown by the browser itself: only our viewer reads their bytes.
    /// </summary>
    private static bool IsShownInline(HttpContext context, EvidenceFormat format) =>
        format != EvidenceFormat.Pdf && PartsOfAPage.Contains(context.Request.Headers["Sec-Fetch-Dest"].ToString())
            && !context.Request.Query.ContainsKey("download");

}
