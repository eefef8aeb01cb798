using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>A receipt with the school's signature, as a JWS in compact form (RFC 7515): any JOSE library can verify it.</summary>
/// <param name="Compact"><c>header.payload.signature</c>, each in base64url</param>
public sealed record SignedReceipt(FileReceipt Says, string KeyId, string Compact)
{
    public const string Algorithm = "ES256";

    private const int MostCharacters = 20_000;

    private const int KeyIdLength = 16;

    /// <summary>Used for verification when the key is unknown, so that it takes the same time.</summary>
    private static readonly Lazy<ReceiptKey> Nobodys = new(() =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return ReceiptKey.Of(key, DateTimeOffset.MinValue);
    });

    internal static SignedReceipt Sign(FileReceipt receipt, string keyId, ECDsa key)
    {
        var signed = $"{Encode(Header(keyId))}.{Encode(receipt.ToBytes())}";
        var signature =
            key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return new(receipt, keyId, $"{signed}.{Encode(signature)}");
    }

    /// <summary>
    /// Reads and verifies. The header must be, byte for byte, the one that we write for its key: nothing in the receipt itself
    /// chooses the algorithm, only the key.
    /// </summary>
    /// <returns>Null when even one character differs from what the school wrote, for whatever reason.</returns>
    public static SignedReceipt? Read(string compact, IReadOnlyCollection<ReceiptKey> keys)
    {
        if (compact.Length > MostCharacters || compact.Split('.') is not [var header, var payload, var signature])
        {
            return null;
        }

        if (Decode(header) is not { } head || KeyIdOf(head) is not { } keyId || Decode(payload) is not { } body
            || Decode(signature) is not { } sign)
        {
            return null;
        }

        var says = FileReceipt.Read(body);
        var key = keys.FirstOrDefault(k => k.Id == keyId);
        var isSigned = (key ?? Nobodys.Value).HasSigned(Encoding.ASCII.GetBytes($"{header}.{payload}"), sign);
        return isSigned && key is not null && says is not null ? new(says, keyId, compact) : null;
    }

    private static byte[] Header(string keyId) =>
        Encoding.UTF8.GetBytes($$"""{"alg":"{{Algorithm}}","kid":"{{keyId}}","typ":"portfolio-receipt"}""");

    private static string? KeyIdOf(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            return json.RootElement.GetProperty("kid").GetString() is { Length: KeyIdLength } id
                && Header(id).AsSpan().SequenceEqual(header) ? id : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    /// <returns>Null also for a second encoding of the same bytes: padding, white space, spare bits.</returns>
    private static byte[]? Decode(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return Encode(bytes) == text ? bytes : null;
    }
}
