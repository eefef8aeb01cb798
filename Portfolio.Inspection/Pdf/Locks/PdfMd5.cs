using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Portfolio.Inspection.Pdf.Locks;

internal static class PdfMd5
{
    [SuppressMessage("Security", "CA5351", Justification = "It protects nothing: keys of older PDFs are made with it (ISO 32000-2, 7.6.4)")]
    public static byte[] Hash(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
}
