using Microsoft.Net.Http.Headers;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Receipts;

/// <summary>Serves a student's signed receipt as a file, and the public keys to verify receipts with.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this WebApplication app)
    {
        app.MapGet("/files/{fileId:guid}/receipt", DownloadAsync).ForActor();
        app.MapGet("/receipt/keys", Keys);
    }

    private static async Task<IResult> DownloadAsync(Guid fileId, HttpContext context, IssueReceipt issue, CancellationToken ct)
    {
        var issued = await issue.ExecuteAsync(context.Actor(), new(fileId), ct);
        if (issued.IsRefused)
        {
            return Problems.Result(context, issued.Error!);
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(issued.Value.Says.FileName + ".receipt.json");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(ReceiptFile.Write(issued.Value), "application/json; charset=utf-8");
    }

    private static IResult Keys(HttpContext context, ReceiptKeys keys)
    {
        (context.Response.Headers.CacheControl, context.Response.Headers.Pragma) = ("public, max-age=300", default);
        return Results.Bytes(ReceiptKeySet.Write(keys.Public()), "application/jwk-set+json");
    }
}
