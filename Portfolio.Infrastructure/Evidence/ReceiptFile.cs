using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>
/// The file that a student keeps (<c>.receipt.json</c>): the receipt's content for people to read, and the signed form to verify.
/// </summary>
public static class ReceiptFile
{
    private static readonly JsonWriterOptions Readable = new()
    { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static byte[] Write(SignedReceipt receipt)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            receipt.Says.WriteMembers(json);
            json.WriteString("keyId", receipt.KeyId);
            json.WriteString("jws", receipt.Compact);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads a receipt in any form: the file, its compact form, or a URL that ends in it.</summary>
    /// <returns>Null when it is not a receipt or was altered, even if only in the readable part.</returns>
    public static SignedReceipt? Read(string text, IReadOnlyCollection<ReceiptKey> keys)
    {
        var trimmed = text.Trim('\uFEFF', ' ', '\t', '\r', '\n');
        if (!trimmed.StartsWith('{'))
        {
            return SignedReceipt.Read(trimmed[(trimmed.LastIndexOf('#') + 1)..], keys);
        }

        return CompactOf(trimmed) is { } compact && SignedReceipt.Read(compact, keys) is { } receipt
            && Encoding.UTF8.GetString(Write(receipt)) == trimmed.Replace("\r\n", "\n", StringComparison.Ordinal)
            ? receipt
            : null;
    }

    private static string? CompactOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("jws").GetString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
