namespace Portfolio.Inspection.Media;

/// <summary>
/// An MP3 is a sequence of frames, with tags before, between and after them. Recorders start and stop in the middle of a frame, and
/// joined files have the remainder of one before the next: this much is skipped, as players do, but nothing that could be another
/// file.
/// </summary>
internal static class Mp3Check
{
    /// <summary>Maximum number of non-audio bytes in one place: the remainder of a frame or two, or what an editor wrote there.</summary>
    private const int LongestGap = 8192;

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file)
    {
        var (frames, sound, stray) = (0, 0, 0);
        for (var rest = file[..Mp3Tags.StartOfTrailing(file)]; !rest.IsEmpty;)
        {
            if (Mp3Run.Begins(rest))
            {
                var run = Mp3Run.Read(rest);
                (frames, sound) = (frames + run.Frames, sound + run.Length);
                rest = rest[run.Length..];
                continue;
            }

            var tag = Mp3Tags.LengthAt(rest);
            if (tag > rest.Length)
            {
                return EvidenceFlaw.Broken;
            }

            if (tag == 0 && GapAt(rest) is var gap)
            {
                if (gap == 0 || StrangeContent.IsIn(rest[..gap]))
                {
                    return frames == 0 ? EvidenceFlaw.Broken : EvidenceFlaw.Foreign;
                }

                stray += Padding.IsAll(rest[..gap]) ? 0 : gap;
                tag = gap;
            }

            rest = rest[tag..];
        }

        // A text with a few frame headers in it is not a recording.
        return frames < InspectionLimits.FewestFrames ? EvidenceFlaw.Broken : stray > sound ? EvidenceFlaw.Foreign : null;
    }

    /// <returns>The distance to the next frame or tag, or to the end if only a truncated frame or padding is left; otherwise 0.</returns>
    private static int GapAt(ReadOnlySpan<byte> rest)
    {
        if (Padding.IsAll(rest) || IsCutFrame(rest))
        {
            return rest.Length;
        }

        var padding = Padding.Leading(rest);
        var last = Math.Min(padding + LongestGap, rest.Length - 1);
        for (var at = 1; at <= last; at++)
        {
            if (Mp3Run.Begins(rest[at..]) || Mp3Tags.LengthAt(rest[at..]) is > 0 and var tag && tag <= rest.Length - at)
            {
                return at;
            }
        }

        // Players stop where the frames end; a few bytes after that which are neither text nor a file are harmless.
        return rest.Length <= LongestGap && rest.ContainsAnyExceptInRange((byte)0x09, (byte)'~') ? rest.Length : 0;
    }

    private static bool IsCutFrame(ReadOnlySpan<byte> rest) =>
        Mp3Frame.Read(rest) is { } frame
            ? frame.Length > rest.Length
            : rest.Length is 2 or 3 && rest[0] == 0xFF && (rest[1] & 0xE6) == 0xE2;
}
