using System.Text;

namespace Portfolio.Inspection.Pdf;

/// <summary>Decodes names and hexadecimal strings.</summary>
internal static class PdfNames
{
    /// <summary>Decodes #xx escapes: they are used to hide names.</summary>
    public static string Decode(ReadOnlySpan<byte> written)
    {
        if (!written.Contains((byte)'#'))
        {
            return Encoding.Latin1.GetString(written);
        }

        var name = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '#' && i + 2 < written.Length && IsHexadecimal(written[i + 1]) && IsHexadecimal(written[i + 2]))
            {
                name.Append((char)Unhex(written.Slice(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                name.Append((char)written[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>Two digits per byte; other characters are skipped, and a single last digit is completed with a zero.</summary>
    public static byte[] Unhex(ReadOnlySpan<byte> written)
    {
        var digits = new List<int>(written.Length);
        foreach (var c in written)
        {
            if (IsHexadecimal(c))
            {
                digits.Add(c <= '9' ? c - '0' : (c & 0x0F) + 9);
            }
        }

        if (digits.Count % 2 == 1)
        {
            digits.Add(0);
        }

        return [.. Enumerable.Range(0, digits.Count / 2).Select(i => (byte)((digits[2 * i] << 4) | digits[(2 * i) + 1]))];
    }

    private static bool IsHexadecimal(byte c) => char.IsAsciiHexDigit((char)c);
}
