using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Evidence;

/// <summary>Error responses of upload requests.</summary>
internal static class UploadGate
{
    public static readonly Error BadUpload = new("bad-upload", ErrorKind.Invalid);

    /// <summary>A client that disconnects, or whose body is malformed, is not an error of ours.</summary>
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
        catch (Exception e) when (
            e is OperationCanceledException or BadHttpRequestException or InvalidDataException or EndOfStreamException)
        {
            return Problems.Result(context, BadUpload);
        }
        catch (Exception e) when (StorageFull.Is(e))
        {
            return Problems.Result(context, EvidenceErrors.StorageUnavailable);
        }
    }

    /// <summary>
    /// An error response; when the quota is exceeded, it lists the student's largest files and where they can be removed.
    /// </summary>
    public static async Task<IResult> RefuseAsync(HttpContext context, Actor actor, Error error) =>
        error.Is(EvidenceErrors.QuotaExceeded(0))
        ? Problems.Result(
            context, error, files: await context.RequestServices.GetRequiredService<LargestFiles>()
                .ReadAsync(actor, context.RequestAborted))
        : Problems.Result(context, error);

    public static EvidenceKind? KindOf(string kind) => kind switch
    {
        "document" => EvidenceKind.Document,
        "media" => EvidenceKind.Media,
        _ => null,
    };
}
