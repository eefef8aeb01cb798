using System.Buffers.Binary;

namespace Portfolio.Inspection.Pictures;

/// <summary>Blocks that phones, cameras and photo managers append to a picture and that are recognised by their last bytes.</summary>
internal static class MakersTail
{
    private static readonly byte[] VivoEnd =
        [0xFF, 0xFF, 0xFF, 0xFF, 0x1B, (byte)'*', (byte)'9', (byte)'H', (byte)'W', (byte)'f', (byte)'u', 0x84, 0x93, 0xA2, 0xB1];

    /// <returns>The length of such a block at the end; 0 when there is none.</returns>
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

    /// <summary>A JSON list of names with its length, preceded by the named data, after the video if there is one.</summary>
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

    /// <summary>A two-byte type, the length of the block including this ten-byte trailer, and the magic number.</summary>
    private static int FotoStation(ReadOnlySpan<byte> tail) =>
        tail.Length < 10 || BinaryPrimitives.ReadUInt32BigEndian(tail[^8..]) is not (>= 10 and var length) ? 0 : Limited(tail, length);

    /// <summary>Fields of 20 characters: a version, a position in the video, and last the video's number.</summary>
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
