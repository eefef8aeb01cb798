using System.Buffers.Binary;

namespace Portfolio.Inspection.Pictures;

/// <summary>
/// A PNG is a sequence of chunks, each with its checksum, from IHDR to IEND, followed only by what <see cref="PictureTail"/> knows.
/// The picture is not decompressed.
/// </summary>
internal static class PngCheck
{
    private const int SignatureLength = 8;

    private const int HeaderLength = 13;

    /// <summary>Length, name and checksum around a chunk's data.</summary>
    private const int Frame = 12;

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file)
    {
        var hasPicture = false;
        for (var at = SignatureLength; ;)
        {
            if (ReadChunk(file, at) is not { } length)
            {
                return EvidenceFlaw.Broken;
            }

            var name = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, length);
            var isFirst = at == SignatureLength;
            if (isFirst != name.SequenceEqual("IHDR"u8) || !IsKnown(name))
            {
                return EvidenceFlaw.Broken;
            }

            if (isFirst && HeaderFlaw(data) is { } flaw)
            {
                return flaw;
            }

            hasPicture |= name.SequenceEqual("IDAT"u8) && length > 0;
            at += length + Frame;
            if (name.SequenceEqual("IEND"u8))
            {
                return hasPicture && length == 0 ? PictureTail.Find(file, at, hasFurther: false) : EvidenceFlaw.Broken;
            }
        }
    }

    /// <returns>The length of the chunk's data; null when it is truncated or its checksum is wrong.</returns>
    private static int? ReadChunk(ReadOnlySpan<byte> file, int at)
    {
        if (file.Length - at < Frame)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > file.Length - at - Frame)
        {
            return null;
        }

        var end = at + 8 + (int)length;
        return Crc32.Of(file[(at + 4)..end]) == BinaryPrimitives.ReadUInt32BigEndian(file[end..]) ? (int)length : null;
    }

    /// <summary>An ancillary chunk has a lower-case first letter; there are four critical ones (PNG 4.7).</summary>
    private static bool IsKnown(ReadOnlySpan<byte> name) =>
        name[0] is >= (byte)'a' and <= (byte)'z'
        || name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("IDAT"u8) || name.SequenceEqual("IEND"u8);

    private static EvidenceFlaw? HeaderFlaw(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength)
        {
            return EvidenceFlaw.Broken;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        if (width == 0 || height == 0 || (ulong)width * height > InspectionLimits.MaxPixels)
        {
            return EvidenceFlaw.Dimensions;
        }

        var (depth, colour) = (header[8], header[9]);
        var isDrawable = colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            2 or 4 or 6 => depth is 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            _ => false,
        };
        return isDrawable && header[10] == 0 && header[11] == 0 && header[12] <= 1 ? null : EvidenceFlaw.Broken;
    }
}
