using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Portfolio.Inspection.Pdf;

/// <summary>
/// A PDF begins at its first byte, ends with its end mark, opens, has a page, needs no password and does nothing by itself. Its texts
/// are scanned as they stand, and its objects once more as a reader would find them, compressed ones too.
/// </summary>
internal static class PdfCheck
{
    private const int HeaderLength = 8;

    /// <summary>How far from the end the last address of the table of contents stands (ISO 32000-1, 7.5.5).</summary>
    private const int TailLength = 1024;

    public static EvidenceFlaw? Find(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var bytes = file.Span;
        if (bytes.Length < HeaderLength || !(bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8)) || !char.IsAsciiDigit((char)bytes[HeaderLength - 1]))
        {
            return EvidenceFlaw.Broken;
        }

        return EndFlaw(bytes) ?? PdfScan.Find(bytes, ct) ?? Open(file, ct);
    }

    private static EvidenceFlaw? EndFlaw(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimEnd("\0\t\n\f\r "u8);
        var tail = text[Math.Max(0, text.Length - TailLength)..];
        if (!text.EndsWith("%%EOF"u8))
        {
            // An end mark with something after it is a whole PDF with something hung on; without one it was cut short.
            return bytes.LastIndexOf("%%EOF"u8) > 0 && tail.IndexOf("startxref"u8) < 0 ? EvidenceFlaw.Foreign : EvidenceFlaw.Broken;
        }

        var at = tail.LastIndexOf("startxref"u8);
        var address = at < 0 ? default : tail[(at + "startxref".Length)..].TrimStart(" \r\n\t"u8);
        return System.Buffers.Text.Utf8Parser.TryParse(address, out long offset, out _) && offset >= 0 && offset < text.Length ? null : EvidenceFlaw.Broken;
    }

    private static EvidenceFlaw? Open(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var filters = new PdfFilters(ct);
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { FilterProvider = filters, MaxStackDepth = InspectionLimits.MaxDepth, UseLenientParsing = true });
            if (document.IsEncrypted)
            {
                return EvidenceFlaw.Encrypted;
            }

            return document.NumberOfPages switch
            {
                <= 0 => EvidenceFlaw.Broken,
                > InspectionLimits.MaxPages => EvidenceFlaw.Excessive,
                _ => PdfWalk.Find(document.Structure, file, ct),
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return EvidenceFlaw.Encrypted;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a stranger's parser throws on a stranger's file means that it cannot be read.
            return filters.IsExhausted ? EvidenceFlaw.Excessive : EvidenceFlaw.Broken;
        }
    }
}
