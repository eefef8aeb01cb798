using System.Buffers;

namespace Portfolio.Inspection.Pdf.Reading;

/// <summary>Delimiters and white space (ISO 32000-1, 7.2.2).</summary>
internal static class PdfCharacters
{
    public static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);

    public static readonly SearchValues<byte> EndsOfWord = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public static bool IsBlank(byte c) => Blanks.Contains(c);

    public static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';
}
