using System.IO.Compression;

namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>
/// ISO 32000-1, 7.4.4. Viewers accept a broken zlib header, a wrong checksum and later damage: everything before the damage counts,
/// to the last byte.
/// </summary>
internal static class PdfInflate
{
    private const int ZlibHeader = 2;

    public static void Unfold(ReadOnlyMemory<byte> data, PdfUnfolded to)
    {
        var folded = data[Math.Min(ZlibHeader, data.Length)..].ToArray();
        if (!TryUnfold(folded, to, window: 8192, skipped: 0))
        {
            // A read that meets the damage loses its whole buffer, so the last one is repeated byte by byte.
            TryUnfold(folded, to, window: 1, skipped: to.Length);
        }
    }

    private static bool TryUnfold(byte[] folded, PdfUnfolded to, int window, long skipped)
    {
        using var inflating = new DeflateStream(new MemoryStream(folded, writable: false), CompressionMode.Decompress);
        var bytes = new byte[window];
        try
        {
            for (var count = inflating.Read(bytes); count > 0; count = inflating.Read(bytes))
            {
                if (skipped <= 0)
                {
                    to.Write(bytes.AsSpan(0, count));
                }

                skipped -= count;
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
