using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>The public half of a key that signs receipts (ECDSA, P-256, SHA-256), identified by its thumbprint.</summary>
/// <param name="Id">the first 16 characters of the key's JWK thumbprint (RFC 7638)</param>
public sealed record ReceiptKey(string Id, DateTimeOffset MadeAt, string X, string Y)
{
    private const int CoordinateLength = 32;

    public static ReceiptKey Of(ECDsa key, DateTimeOffset madeAt)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return new(Thumbprint(x, y), madeAt, x, y);
    }

    /// <summary>Reads a JSON Web Key as <see cref="Write"/> wrote it.</summary>
    /// <returns>Null for another kind of key, and for one whose id is not its thumbprint.</returns>
    public static ReceiptKey? Read(JsonElement jwk)
    {
        string Text(string name) =>
            jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        if (jwk.ValueKind != JsonValueKind.Object || Text("kty") != "EC" || Text("crv") != "P-256")
        {
            return null;
        }

        var key = new ReceiptKey(Text("kid"), MadeAtOf(Text("created")), Text("x"), Text("y"));
        return key.Id == Thumbprint(key.X, key.Y) && IsCoordinate(key.X) && IsCoordinate(key.Y) ? key : null;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kty", "EC");
        json.WriteString("crv", "P-256");
        json.WriteString("x", X);
        json.WriteString("y", Y);
        json.WriteString("kid", Id);
        json.WriteString("use", "sig");
        json.WriteString("alg", SignedReceipt.Algorithm);
        json.WriteString("created", MadeAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    public bool HasSigned(byte[] data, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
            });
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            // Not a point on the curve: it cannot have signed anything.
            return false;
        }
    }

    private static string Thumbprint(string x, string y) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")))[..16];

    private static bool IsCoordinate(string text) => Base64Url.IsValid(text, out var length) && length == CoordinateLength;

    private static DateTimeOffset MadeAtOf(string text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? at
                : DateTimeOffset.MinValue;
}
