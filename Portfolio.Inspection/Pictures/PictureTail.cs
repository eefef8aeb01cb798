namespace Portfolio.Inspection.Pictures;

/// <summary>
/// What may stand behind the end of a picture: what phones, cameras and picture managers are known to leave there, which no program runs or
/// shows by itself. See docs/security.md. Everything else is refused, also the rest of a larger picture that a careless crop left behind.
/// </summary>
internal static class PictureTail
{
    private const int MostParts = 32;

    /// <summary>Between two pictures of one camera.</summary>
    private const int LargestSlack = 4096;

    private const int Block = 512;

    /// <param name="end">behind the picture's last byte</param>
    /// <param name="hasFurther">whether the picture announces further pictures, or is by a camera, which leaves a preview there</param>
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

            // Last of all: a film or a block may end with zeros of its own.
            var padding = next.Length > 0 ? 0 : Padding.Trailing(tail);
            if (next.Length + padding == 0)
            {
                return hasFurther && isFullBlocks && tail.Length < Block ? null : EvidenceFlaw.Foreign;
            }

            tail = next.Length > 0 ? tail[(start + next.Length)..] : tail[..^padding];
        }

        return EvidenceFlaw.Foreign;
    }

    /// <summary>Past the padding; what comes next may begin with bytes that look like padding.</summary>
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

        // Cameras fill up a block with whatever their memory holds.
        var picture = hasFurther ? tail[..Math.Min(tail.Length, padding + LargestSlack)].IndexOf<byte>([0xFF, 0xD8, 0xFF]) : -1;
        return picture >= 0 ? picture : padding;
    }

    /// <returns>The length of the further picture or the film that begins here; 0 when none does.</returns>
    private static (EvidenceFlaw? Flaw, int Length) ReadNext(ReadOnlySpan<byte> tail, bool hasFurther)
    {
        // Minolta's cameras write another first byte, so that nobody takes the preview for the picture.
        if (hasFurther && tail.Length > 3 && tail[1] == 0xD8 && tail[2] == 0xFF)
        {
            var further = JpegPicture.Read(tail);
            return (further.Flaw, further.End);
        }

        return (null, MotionFilm.Length(tail));
    }
}
