using QRCoder;

namespace Portfolio.Web.Features.Receipts;

/// <summary>A QR code of the receipt check: it contains the whole receipt, so that the paper alone is enough.</summary>
public static class ReceiptQr
{
    /// <summary>The capacity of a QR code with the lowest error correction (version 40, bytes).</summary>
    public const int MostCharacters = 2953;

    private const int PixelsPerModule = 6;

    /// <summary>The URL of the check; the part after <c>#</c> is never sent to a server or logged.</summary>
    public static string Address(string portal, string compact) => $"{portal}receipt#{compact}";

    /// <returns>A PNG as a <c>data:</c> URL; null when the receipt is too long because of the file's name.</returns>
    public static string? Picture(string address)
    {
        if (address.Length > MostCharacters)
        {
            return null;
        }

        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
        using var png = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(PixelsPerModule));
    }
}
