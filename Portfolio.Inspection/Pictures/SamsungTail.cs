using System.Buffers.Binary;

namespace Portfolio.Inspection.Pictures;

/// <summary>
/// Samsung's blocks after a picture (clock, country, sound, motion photo): each with its type and name, then a directory of them
/// (SEFH) with offsets back from it, then the directory's length and SEFT.
/// </summary>
internal static class SamsungTail
{
    private const int Footer = 8;

    private const int Head = 12;

    private const int Entry = 12;

    /// <returns>Their total length at the end of the file; 0 when the directory is inconsistent.</returns>
    public static int Length(ReadOnlySpan<byte> tail)
    {
        if (tail.Length < Head + Footer || BinaryPrimitives.ReadUInt32LittleEndian(tail[^Footer..]) is not (>= Head and var listed)
            || listed > tail.Length - Footer)
        {
            return 0;
        }

        var start = tail.Length - Footer - (int)listed;
        var list = tail[start..^Footer];
        var count = BinaryPrimitives.ReadUInt32LittleEndian(list[8..]);
        if (!list.StartsWith("SEFH"u8) || count > (list.Length - Head) / Entry)
        {
            return 0;
        }

        var first = 0;
        for (var i = 0; i < count; i++)
        {
            var entry = list[(Head + (i * Entry))..];
            var (back, size) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]));
            if (back > start || size > back || size < 8 || IsStrange(tail.Slice(start - (int)back, (int)size)))
            {
                return 0;
            }

            first = Math.Max(first, (int)back);
        }

        return tail.Length - start + first;
    }

    /// <summary>After a block's type, name length and name there may be a video or a clock, but no program.</summary>
    private static bool IsStrange(ReadOnlySpan<byte> block)
    {
        var name = BinaryPrimitives.ReadUInt32LittleEndian(block[4..]);
        return name > block.Length - 8 || StrangeContent.IsIn(block[(8 + (int)name)..]);
    }
}
