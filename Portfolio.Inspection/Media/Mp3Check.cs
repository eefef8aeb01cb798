namespace Portfolio.Inspection.Media;

/// <summary>
/// An MP3 is tags (ID3v2), then frame after frame of sound to the end, where older tags (APEv2, Lyrics3, ID3v1) may hang. Between and
/// after them nothing else may stand.
/// </summary>
internal static class Mp3Check
{
    /// <summary>Zero bytes that some programs leave behind a tag or the last frame.</summary>
    private const int MostPadding = 65_536;

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file)
    {
        var at = Mp3Tags.SkipLeading(file, 0);
        if (at < 0)
        {
            return EvidenceFlaw.Broken;
        }

        at += Padding(file[at..]);
        var sound = file[at..Mp3Tags.StartOfTrailing(file, at)];
        var frames = 0;
        while (Mp3Frame.Read(sound) is { } frame && frame.Length <= sound.Length)
        {
            sound = sound[frame.Length..];
            frames++;
        }

        if (frames < InspectionLimits.FewestFrames)
        {
            return EvidenceFlaw.Broken;
        }

        // A tag may also stand behind the sound; half a frame there is a file that was cut off.
        sound = sound[Padding(sound)..];
        var end = Mp3Tags.SkipLeading(sound, 0);
        return end == sound.Length ? null : end < 0 || Mp3Frame.Read(sound) is not null ? EvidenceFlaw.Broken : EvidenceFlaw.Foreign;
    }

    private static int Padding(ReadOnlySpan<byte> bytes)
    {
        var zeros = bytes.IndexOfAnyExcept((byte)0);
        return zeros < 0 ? Math.Min(bytes.Length, MostPadding) : zeros <= MostPadding ? zeros : 0;
    }
}
