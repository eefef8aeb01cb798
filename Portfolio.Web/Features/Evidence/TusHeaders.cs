using System.Globalization;
using System.Text;
using Portfolio.Infrastructure.Evidence.Uploads;

namespace Portfolio.Web.Features.Evidence;

/// <summary>Reads and writes the headers of the tus protocol 1.0 (tus.io/protocols/resumable-upload).</summary>
internal static class TusHeaders
{
    public const string Version = "1.0.0";

    public const string Extensions = "creation,creation-with-upload,termination,expiration,checksum";

    public const string ChunkType = "application/offset+octet-stream";

    private const int LongestMetadata = 8192;

    public static bool SpeaksOurVersion(HttpRequest request) => request.Headers["Tus-Resumable"] == Version;

    public static bool IsChunk(HttpRequest request) => string.Equals(request.ContentType, ChunkType, StringComparison.OrdinalIgnoreCase);

    /// <returns>A whole number of zero or more; null when the header is missing or invalid.</returns>
    public static long? Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Comma-separated pairs of a name and a base64 value.</summary>
    /// <returns>Names and values; null when the header is invalid.</returns>
    public static Dictionary<string, string>? Metadata(HttpRequest request)
    {
        var header = request.Headers["Upload-Metadata"].ToString();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (header.Length > LongestMetadata)
        {
            return null;
        }

        foreach (var pair in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = pair.Split(' ') switch
            {
                [var only] => (only, string.Empty),
                [var first, var second] => (first, second),
                _ => (string.Empty, string.Empty),
            };
            var bytes = new byte[value.Length];
            if (name.Length == 0 || !Convert.TryFromBase64String(value, bytes, out var length)
                || !values.TryAdd(name, Encoding.UTF8.GetString(bytes, 0, length)))
            {
                return null;
            }
        }

        return values;
    }

    public static void Write(HttpResponse response, UploadProgress progress)
    {
        var headers = response.Headers;
        headers["Upload-Offset"] = progress.Offset.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Queue"] = progress.Queue.ToString(CultureInfo.InvariantCulture);
        if (progress.ExpiresAt is { } at)
        {
            headers["Upload-Expires"] = at.ToString("R", CultureInfo.InvariantCulture);
        }

        if (progress.Receipt is { } receipt)
        {
            headers.ContentLocation = $"/files/{receipt.FileId}";
            headers["Upload-Sha256"] = receipt.Sha256;
        }
    }
}
