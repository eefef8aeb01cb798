using System.Globalization;
using System.Text;

namespace Portfolio.Tests.Security;

/// <summary>A minimal tus client, for scripts and attackers.</summary>
internal static class TusClient
{
    public const string Chunk = "application/offset+octet-stream";

    private static readonly (string Name, string Value) Version = ("Tus-Resumable", "1.0.0");

    public static Task<HttpResponseMessage> BeginAsync(this PortalClient client, Guid item, string kind, long length, string name = "a.pdf", byte[]? with = null, Guid? id = null) =>
        client.SendAsync(
            HttpMethod.Post,
            $"/files/tus/{item}/{kind}",
            Content(with),
            [
                Version,
                ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)),
                ("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name))),
                ("X-Upload-Id", (id ?? Guid.CreateVersion7()).ToString()),
            ]);

    public static Task<HttpResponseMessage> SendPieceAsync(this PortalClient client, string address, long offset, byte[] piece, params (string Name, string Value)[] headers) =>
        client.SendAsync(HttpMethod.Patch, address, Content(piece), [Version, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)), .. headers]);

    public static Task<HttpResponseMessage> AskAsync(this PortalClient client, string address) => client.SendAsync(HttpMethod.Head, address, null, Version);

    public static Task<HttpResponseMessage> CancelAsync(this PortalClient client, string address) => client.SendAsync(HttpMethod.Delete, address, null, Version);

    public static long Offset(this HttpResponseMessage answer) => long.Parse(Assert.Single(answer.Headers.GetValues("Upload-Offset")), CultureInfo.InvariantCulture);

    private static ByteArrayContent Content(byte[]? bytes)
    {
        var content = new ByteArrayContent(bytes ?? []);
        if (bytes is not null)
        {
            content.Headers.ContentType = new(Chunk);
        }

        return content;
    }
}
