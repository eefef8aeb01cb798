using Microsoft.AspNetCore.Mvc;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Shared;

/// <summary>Error responses over HTTP: problem documents (RFC 9457) with the stable code and a text in the reader's language.</summary>
internal static class Problems
{
    public static readonly Error SignedOut = new("signed-out", ErrorKind.Forbidden);

    /// <summary>Signed in with a one-time code: a name and a password must be chosen first.</summary>
    public static readonly Error FirstSignIn = new("first-sign-in", ErrorKind.Forbidden);

    public static readonly Error Antiforgery = new("antiforgery", ErrorKind.Invalid);

    public static Task WriteAsync(HttpContext context, Error error) => Result(context, error).ExecuteAsync(context);

    /// <param name="status">where a protocol requires a different status than the error's own</param>
    /// <param name="files">files that could be removed, or that use most of the quota</param>
    public static IResult Result(HttpContext context, Error error, int? status = null, IReadOnlyList<LargeFile>? files = null)
    {
        var problem = new ProblemDetails
        {
            Status = status ?? StatusOf(error),
            Title = error.Code,
            Detail = context.RequestServices.GetRequiredService<RefusalText>().Of(error),
            Extensions = { ["code"] = error.Code },
        };
        if (error.Arguments is [EvidenceFlaw flaw])
        {
            problem.Extensions["reason"] = flaw.ToString().ToLowerInvariant();
        }

        if (files is not null)
        {
            problem.Extensions["files"] = files.Select(f => new { f.Name, f.Size, f.Title, f.IsRemovable, Link = f.Item.Address() });
        }

        return Results.Problem(problem);
    }

    private static int StatusOf(Error error) => error.Is(SignedOut) ? StatusCodes.Status401Unauthorized : error.Kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Closed => StatusCodes.Status409Conflict,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.WrongType => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.OverLimit => StatusCodes.Status409Conflict,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable when error.Is(CommonErrors.DatabaseUnavailable) => StatusCodes.Status503ServiceUnavailable,
        ErrorKind.Unavailable => StatusCodes.Status507InsufficientStorage,
    };
}
