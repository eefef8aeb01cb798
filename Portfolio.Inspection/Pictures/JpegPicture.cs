using System.Buffers.Binary;

namespace Portfolio.Inspection.Pictures;

/// <summary>One picture of a JPEG: a sequence of marked segments from SOI to EOI (ITU-T T.81 annex B). It is not decoded.</summary>
/// <param name="End">where it ends</param>
/// <param name="HasFurther">whether it has an index of further pictures (CIPA DC-007), announces a gain map, or comes from a camera, which
/// appends a preview</param>
internal readonly record struct JpegPicture(EvidenceFlaw? Flaw, int End, bool HasFurther)
{
    public static JpegPicture Read(ReadOnlySpan<byte> file)
    {
        var (hasFrame, hasScan, hasFurther) = (false, false, false);
        for (var at = 2; at + 2 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                return new(hasFrame && hasScan ? null : EvidenceFlaw.Broken, at + 2, hasFurther);
            }

            if (SegmentLength(file, at) is not { } length)
            {
                break;
            }

            var data = file.Slice(at + 4, length - 2);
            if (IsFrame(marker))
            {
                hasFrame = true;
                if (FrameFlaw(data) is { } flaw)
                {
                    return new(flaw, 0, hasFurther);
                }
            }

            hasFurther |= Announces(marker, data);
            at += length + 2;
            if (marker == 0xDA)
            {
                hasScan = true;
                at = SkipScan(file, at);
            }
        }

        return new(EvidenceFlaw.Broken, 0, hasFurther);
    }

    private static bool Announces(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xE1 when data.StartsWith("Exif\0"u8) => HasMakersNote(data),
        0xE1 => data.IndexOf("hdrgm"u8) >= 0 || data.IndexOf("/1.0/container/"u8) >= 0,
        0xE2 => data.StartsWith("MPF\0"u8),
        _ => false,
    };

    /// <summary>Exif tag 0x927C in either byte order, of type "undefined".</summary>
    private static bool HasMakersNote(ReadOnlySpan<byte> exif) =>
        exif.IndexOf<byte>([0x92, 0x7C, 0, 7]) >= 0 || exif.IndexOf<byte>([0x7C, 0x92, 7, 0]) >= 0;

    /// <returns>Length of the segment after its marker; null for a marker that is not allowed here, or a truncated segment.</returns>
    private static int? SegmentLength(ReadOnlySpan<byte> file, int at)
    {
        if (file[at + 1] is < 0xC0 or (>= 0xD0 and <= 0xD8) || file.Length - at < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        return length >= 2 && at + 2 + length <= file.Length ? length : null;
    }

    /// <summary>
    /// Start-of-frame markers of every process but lossless hierarchical ones (T.81 table B.1); DHT, JPG and DAC lie between.
    /// </summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static EvidenceFlaw? FrameFlaw(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 9 || frame.Length != 6 + (3 * frame[5]))
        {
            return EvidenceFlaw.Broken;
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        return width == 0 || height == 0 || (long)width * height > InspectionLimits.MaxPixels ? EvidenceFlaw.Dimensions : null;
    }

    /// <summary>Skips the compressed data, in which FF is followed by 00 or by a restart marker, to the next marker.</summary>
    private static int SkipScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return file.Length;
            }

            at += next;
            if (file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }

        return file.Length;
    }
}
