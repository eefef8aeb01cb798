using QRCoder;

namespace Portfolio.Web.Features.Receipts;

/// <summary>A receipt's public check as a picture to scan: the whole receipt is in it, so that paper alone is enough.</summary>
public static class ReceiptQr
{
    /// <summary>More does not fit into a QR code of the lowest correction (version 40, bytes).</summary>
    public const int MostCharacters = 2953;

    private const int PixelsPerModule = 6;

    /// <summary>The address of the check; what follows <c>#</c> is not sent to any server, nor written into a log.</summary>
    public static string Address(string portal, string compact) => $"{portal}receipt#{compact}";

    /// <returns>A <c>data:</c> address of a PNG; none when the file's name is too long for it.</returns>
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
