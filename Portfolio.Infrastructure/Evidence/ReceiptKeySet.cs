using System.Text.Json;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>
/// Public keys as a JSON Web Key Set (RFC 7517): published by the portal, and kept by whoever wants to verify without it.
/// </summary>
public static class ReceiptKeySet
{
    public static byte[] Write(IEnumerable<ReceiptKey> keys)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in keys)
            {
                key.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The keys in the set that can verify receipts.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<ReceiptKey> Read(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("keys", out var keys)
            && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Select(ReceiptKey.Read).OfType<ReceiptKey>()]
            : [];
    }
}
