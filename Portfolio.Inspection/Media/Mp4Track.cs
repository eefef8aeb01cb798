using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>One track of an MP4.</summary>
/// <param name="IsFilled">whether it has any samples: phones write a sound track even when nothing was recorded</param>
/// <param name="IsPlayable">whether current browsers can decode it</param>
internal readonly record struct Mp4Track(Mp4TrackKind Kind, bool IsFilled, bool IsPlayable)
{
    /// <summary>
    /// Time code, chapters and subtitles (QuickTime, 14496-30), captions; metadata of GoPro (gpmd, fdsc), Apple (mebx; depth as
    /// auxv), Sony (rtmd), DJI, Google (camm) and others. Streaming hints, scenes and unknown handlers can carry programs.
    /// </summary>
    private static readonly HashSet<string> Companions =
        ["tmcd", "text", "sbtl", "subt", "subp", "clcp", "meta", "fdsc", "auxv", "depv", "camm", "nrtm", "hapt"];

    public static (Mp4Track Track, EvidenceFlaw? Flaw) Read(
        ReadOnlySpan<byte> file, Mp4Box track, IReadOnlyList<Mp4Box> data, bool isFragmented)
    {
        if (track.Inside(file, "mdia"u8) is not { } media || media.Inside(file, "hdlr"u8) is not { } handler
            || handler.End - handler.Content < 12)
        {
            return (default, EvidenceFlaw.Broken);
        }

        var name = System.Text.Encoding.Latin1.GetString(file.Slice(handler.Content + 8, 4));
        var kind = name switch { "vide" => Mp4TrackKind.Picture, "soun" => Mp4TrackKind.Sound, _ => Mp4TrackKind.Companion };
        if (kind == Mp4TrackKind.Companion)
        {
            return (default, Companions.Contains(name) ? null : EvidenceFlaw.Tracks);
        }

        if (media.Inside(file, "minf"u8) is not { } information || information.Inside(file, "stbl"u8) is not { } samples
            || ChunksIn(file, samples, data) is not { } chunks || samples.Inside(file, "stsd"u8) is not { } description)
        {
            return (default, EvidenceFlaw.Broken);
        }

        // Chapter pictures are a track that is disabled.
        var isStill = kind == Mp4TrackKind.Picture && !IsOn(file, track) && Mp4Codec.IsStill(file, description);
        return (
            new(isStill ? Mp4TrackKind.Companion
                : kind, !isStill && (chunks > 0 || isFragmented), Mp4Codec.IsPlayable(file, description, kind)), null);
    }

    private static bool IsOn(ReadOnlySpan<byte> file, Mp4Box track) =>
        track.Inside(file, "tkhd"u8) is not { } header || header.End - header.Content < 4 || (file[header.Content + 3] & 1) != 0;

    /// <returns>How many chunks the track has; null when one of them is outside the file's media data. A fragmented video lists none
    /// here.</returns>
    private static int? ChunksIn(ReadOnlySpan<byte> file, Mp4Box samples, IReadOnlyList<Mp4Box> data)
    {
        var (table, width) = samples.Inside(file, "stco"u8) is { } narrow ? (narrow, 4) : (samples.Inside(file, "co64"u8) ?? default, 8);
        if (table == default || table.End - table.Content < 8)
        {
            return null;
        }

        var entries = file[(table.Content + 8)..table.End];
        var count = BinaryPrimitives.ReadUInt32BigEndian(file[(table.Content + 4)..]);
        if (count > entries.Length / width)
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            var entry = entries[(i * width)..];
            var offset = width == 4 ? BinaryPrimitives.ReadUInt32BigEndian(entry) : BinaryPrimitives.ReadUInt64BigEndian(entry);
            if (!data.Any(d => offset >= (ulong)d.Content && offset < (ulong)d.End))
            {
                return null;
            }
        }

        return (int)count;
    }
}
