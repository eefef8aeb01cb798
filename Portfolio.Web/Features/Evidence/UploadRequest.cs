using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Portfolio.Web.Features.Evidence;

/// <summary>An upload as sent over HTTP: a raw body, or the first file of a multipart body; streamed either way.</summary>
internal sealed record UploadRequest(Guid UploadId, string? FileName, long? Length, Stream Body)
{
    /// <returns>Null when a multipart body holds no file or a header cannot be read.</returns>
    public static async Task<UploadRequest?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return new(UploadIdOf(request), NameHeader(request), request.ContentLength, request.Body);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition())
            {
                var name = disposition.FileNameStar.HasValue
                    ? disposition.FileNameStar
                    : HeaderUtilities.RemoveQuotes(disposition.FileName);
                return new(UploadIdOf(request), NameHeader(request) ?? name.Value, Length: null, section.Body);
            }
        }

        return null;
    }

    /// <summary>Without an id, each request is a separate upload.</summary>
    internal static Guid UploadIdOf(HttpRequest request) =>
        Guid.TryParse(request.Headers["X-Upload-Id"], out var id) ? id : Guid.CreateVersion7();

    private static string? NameHeader(HttpRequest request) =>
        request.Headers.TryGetValue("X-File-Name", out var encoded) ? Uri.UnescapeDataString(encoded.ToString()) : null;
}
