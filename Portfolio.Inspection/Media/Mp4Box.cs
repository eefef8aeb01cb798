using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>One box of an MP4 (ISO/IEC 14496-12, 4.2): its start, content and end, as offsets in the file.</summary>
internal readonly record struct Mp4Box(uint Name, int Start, int Content, int End)
{
    private const int ShortHeader = 8;

    private const int LongHeader = 16;

    public static uint NameOf(ReadOnlySpan<byte> fourLetters) => BinaryPrimitives.ReadUInt32BigEndian(fourLetters);

    /// <returns>The box that begins here; null when it is truncated or exceeds its parent.</returns>
    public static Mp4Box? Read(ReadOnlySpan<byte> file, int at, int end)
    {
        if (end - at < ShortHeader)
        {
            return null;
        }

        long size = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        var header = ShortHeader;
        if (size == 1)
        {
            if (end - at < LongHeader)
            {
                return null;
            }

            size = (long)BinaryPrimitives.ReadUInt64BigEndian(file[(at + ShortHeader)..]);
            header = LongHeader;
        }
        else if (size == 0 && end == file.Length)
        {
            size = end - at;
        }

        return size < header || size > end - at ? null : new(NameOf(file.Slice(at + 4, 4)), at, at + header, at + (int)size);
    }

    /// <returns>The first direct child with that name; null when there is none, or an earlier one has an invalid size.</returns>
    public Mp4Box? Inside(ReadOnlySpan<byte> file, ReadOnlySpan<byte> name)
    {
        var wanted = NameOf(name);
        for (var at = Content; at < End && Read(file, at, End) is { } box; at = box.End)
        {
            if (box.Name == wanted)
            {
                return box;
            }
        }

        return null;
    }
}
