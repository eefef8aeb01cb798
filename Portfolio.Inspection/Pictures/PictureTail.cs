namespace Portfolio.Inspection.Pictures;

/// <summary>
/// What may follow the end of a picture: data that phones, cameras and photo managers are known to append, and that no program runs
/// or shows automatically. See docs/security.md. Everything else is refused, including the remainder of a larger picture that
/// careless cropping left behind.
/// </summary>
internal static class PictureTail
{
    private const int MostParts = 32;

    /// <summary>The largest gap between two pictures of one camera.</summary>
    private const int LargestSlack = 4096;

    private const int Block = 512;

    /// <param name="end">the offset after the picture's last byte</param>
    /// <param name="hasFurther">whether the picture announces further pictures, or comes from a camera, which appends a
    /// preview</param>
    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file, int end, bool hasFurther)
    {
        var tail = file[end..];
        var isFullBlocks = file.Length % Block == 0;
        if (StrangeContent.IsIn(tail))
        {
            return EvidenceFlaw.Foreign;
        }

        for (var part = 0; part < MostParts; part++)
        {
            if (tail.IsEmpty)
            {
                return null;
            }

            if (MakersTail.Length(tail) is > 0 and var known)
            {
                tail = tail[..^known];
                continue;
            }

            var start = StartOfNext(tail, hasFurther);
            var next = ReadNext(tail[start..], hasFurther);
            if (next.Flaw is not null)
            {
                return next.Flaw;
            }

            // Trimmed last: a video or a block may itself end with zeros.
            var padding = next.Length > 0 ? 0 : Padding.Trailing(tail);
            if (next.Length + padding == 0)
            {
                return hasFurther && isFullBlocks && tail.Length < Block ? null : EvidenceFlaw.Foreign;
            }

            tail = next.Length > 0 ? tail[(start + next.Length)..] : tail[..^padding];
        }

        return EvidenceFlaw.Foreign;
    }

    /// <summary>Skips the padding; what follows may begin with bytes that look like padding.</summary>
    private static int StartOfNext(ReadOnlySpan<byte> tail, bool hasFurther)
    {
        var padding = Padding.Leading(tail);
        if (tail[..Math.Min(tail.Length, padding + 8)].IndexOf("ftyp"u8) is >= 4 and var film)
        {
            return film - 4;
        }

        if (padding < tail.Length && tail[padding] == 0xD8)
        {
            return Math.Max(0, padding - 1);
        }

        // Cameras fill a block with whatever is in their memory.
        var picture = hasFurther ? tail[..Math.Min(tail.Length, padding + LargestSlack)].IndexOf<byte>([0xFF, 0xD8, 0xFF]) : -1;
        return picture >= 0 ? picture : padding;
    }

    /// <returns>The length of the further picture or video that begins here; 0 when there is none.</returns>
    private static (EvidenceFlaw? Flaw, int Length) ReadNext(ReadOnlySpan<byte> tail, bool hasFurther)
    {
        // Minolta's cameras change the first byte, so that the preview is not mistaken for the picture.
        if (hasFurther && tail.Length > 3 && tail[1] == 0xD8 && tail[2] == 0xFF)
        {
            var further = JpegPicture.Read(tail);
            return (further.Flaw, further.End);
        }

        return (null, MotionFilm.Length(tail));
    }
}
