using System.Buffers.Binary;

namespace Portfolio.Inspection.Pdf.Streams;

/// <summary>ISO 32000-1, 7.4.3: four bytes are five characters from "!" to "u", four zeros are "z", and "~" ends the data.</summary>
internal static class PdfAscii85
{
    private const int Group = 5;

    public static void Unfold(ReadOnlySpan<byte> data, PdfUnfolded to)
    {
        Span<byte> bytes = stackalloc byte[4];
        var (value, count) = (0u, 0);
        foreach (var c in data)
        {
            if (c == '~')
            {
                break;
            }

            if (c == 'z' && count == 0)
            {
                to.Write("\0\0\0\0"u8);
            }
            else if (c is >= (byte)'!' and <= (byte)'u')
            {
                value = unchecked((value * 85) + c - '!');
                if (++count == Group)
                {
                    BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
                    to.Write(bytes);
                    (value, count) = (0u, 0);
                }
            }
        }

        if (count > 1)
        {
            for (var missing = count; missing < Group; missing++)
            {
                value = unchecked((value * 85) + 84);
            }

            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            to.Write(bytes[..(count - 1)]);
        }
    }
}
