using System.Buffers.Binary;

namespace Portfolio.Inspection.Pictures;

/// <summary>Blocks that phones, cameras and picture managers hang on a picture and that are known by their last bytes.</summary>
internal static class MakersTail
{
    private static readonly byte[] VivoEnd =
        [0xFF, 0xFF, 0xFF, 0xFF, 0x1B, (byte)'*', (byte)'9', (byte)'H', (byte)'W', (byte)'f', (byte)'u', 0x84, 0x93, 0xA2, 0xB1];

    /// <returns>How many bytes of the end are such a block; 0 when none is.</returns>
    public static int Length(ReadOnlySpan<byte> tail) => tail switch
    {
        _ when tail.EndsWith("SEFT"u8) => SamsungTail.Length(tail),
        _ when tail.EndsWith(VivoEnd) => From(tail, tail.IndexOf("streamdata"u8) is var data and >= 0 ? data : tail.IndexOf("vivo{\""u8)),
        _ when tail.Length > 8 && tail[^8..].StartsWith("jxrs"u8) => OnePlus(tail),
        _ when tail.Length > 64 && tail[^64..].StartsWith("CANON OPTIONAL DATA\0"u8) => From(tail, tail.IndexOf("CANON OPTIONAL DATA\0"u8)),
        _ when tail.Length > 12 && tail[^12..].StartsWith("AXS"u8) => From(tail, tail.IndexOf(tail[^12..^8])),
        _ when tail.EndsWith<byte>([0xA1, 0xB2, 0xC3, 0xD4]) => FotoStation(tail),
        _ when tail.Length > 12 && tail.EndsWith("cbipcbbl"u8) => Limited(tail, BinaryPrimitives.ReadUInt32BigEndian(tail[^12..]) + 12L),
        _ when tail.Length > 20 && tail.EndsWith("\0\0\0\0\0\0/NIKON APP"u8) =>
            Limited(tail, BinaryPrimitives.ReadUInt32BigEndian(tail[^20..])),
        _ => Huawei(tail),
    };

    private static int From(ReadOnlySpan<byte> tail, int start) => start < 0 ? 0 : tail.Length - start;

    private static int Limited(ReadOnlySpan<byte> tail, long length) => length <= tail.Length ? (int)length : 0;

    /// <summary>A list of names in JSON with its length, and before it what is named, behind the film if there is one.</summary>
    private static int OnePlus(ReadOnlySpan<byte> tail)
    {
        var length = Limited(tail, BinaryPrimitives.ReadUInt32LittleEndian(tail[^4..]));
        if (length <= 8 || tail[^length] != (byte)'[')
        {
            return 0;
        }

        var padding = Padding.Leading(tail);
        var film = MotionFilm.Length(tail[padding..^length]);
        return film > 0 ? tail.Length - padding - film : tail.Length;
    }

    /// <summary>Two bytes of kind, the length of the block with this end of ten bytes, and the mark.</summary>
    private static int FotoStation(ReadOnlySpan<byte> tail) =>
        tail.Length < 10 || BinaryPrimitives.ReadUInt32BigEndian(tail[^8..]) is not (>= 10 and var length) ? 0 : Limited(tail, length);

    /// <summary>Fields of 20 letters: a version, a place in the film, and last the film's number.</summary>
    private static int Huawei(ReadOnlySpan<byte> tail)
    {
        const int Field = 20;
        if (tail.LastIndexOf("LIVE_"u8) is not (>= 0 and var at) || tail.Length - at > Field)
        {
            return 0;
        }

        while (at >= Field && !tail[(at - Field)..at].ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            at -= Field;
        }

        return tail.Length - at;
    }
}
