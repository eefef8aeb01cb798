using System.Buffers;
using System.Text;
using Portfolio.Inspection.Pdf.Reading;

namespace Portfolio.Inspection.Pdf;

/// <summary>The beginning and end of a PDF: a truncated file has no end mark, and appended data follows it.</summary>
internal static class PdfEnds
{
    private const int HeaderLength = 8;

    /// <summary>How far from the end the offset of the cross-reference table may be.</summary>
    private const int TailLength = 1024;

    /// <summary>Characters of a comment by the program that wrote the file; no markup or script can be written with them.</summary>
    private static readonly SearchValues<byte> OfRemarks =
        SearchValues.Create(Encoding.ASCII.GetBytes(
            "\0\t\n\f\r\u001a %.,:;-_/()+=@*0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));

    /// <param name="bytes">from the header on</param>
    public static EvidenceFlaw? Find(ReadOnlySpan<byte> bytes)
    {
        var isKnown = bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8);
        if (!isKnown || bytes.Length < HeaderLength || !PdfCharacters.IsDigit(bytes[HeaderLength - 1]))
        {
            return EvidenceFlaw.Broken;
        }

        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0)
        {
            return EvidenceFlaw.Broken;
        }

        return Behind(bytes[(end + "%%EOF".Length)..]) ?? (HasAddress(bytes[..end]) ? null : EvidenceFlaw.Broken);
    }

    /// <summary>Old programs end a file with Ctrl-Z or zeros, some with a comment.</summary>
    private static EvidenceFlaw? Behind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(" obj"u8) >= 0 || bytes.IndexOf("startxref"u8) >= 0)
        {
            return EvidenceFlaw.Broken;
        }

        var text = bytes.Trim("\0\t\n\f\r\u001a "u8);
        if (text.Length > TailLength || text.ContainsAnyExcept(OfRemarks) || text.IndexOf("%PDF"u8) >= 0)
        {
            return EvidenceFlaw.Foreign;
        }

        foreach (var line in text.SplitAny("\r\n"u8))
        {
            if (text[line].TrimStart("\0\t\f\u001a "u8) is [not (byte)'%', ..])
            {
                return EvidenceFlaw.Foreign;
            }
        }

        return null;
    }

    private static bool HasAddress(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - TailLength)..];
        var at = tail.LastIndexOf("startxref"u8);
        var number = at < 0 ? default : tail[(at + "startxref".Length)..].TrimStart("\0\t\n\f\r "u8);
        return System.Buffers.Text.Utf8Parser.TryParse(number, out long address, out _)
            && address >= 0 && address < bytes.Length;
    }
}
