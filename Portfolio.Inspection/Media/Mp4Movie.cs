namespace Portfolio.Inspection.Media;

/// <summary>The index of an MP4: its tracks, whether their data is in the file, and whether a browser can play them.</summary>
internal static class Mp4Movie
{
    private const int MostTracks = 64;

    private static readonly uint Track = Mp4Box.NameOf("trak"u8);

    private static readonly uint Header = Mp4Box.NameOf("mvhd"u8);

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file, Mp4Box movie, IReadOnlyList<Mp4Box> data, bool isFragmented)
    {
        var tracks = new List<Mp4Track>();
        var hasHeader = false;
        for (var at = movie.Content; at < movie.End;)
        {
            if (Mp4Box.Read(file, at, movie.End) is not { } box)
            {
                // QuickTime ends a list with four zero bytes.
                return IsEndOfList(file[at..movie.End]) ? Found(tracks, hasHeader) : EvidenceFlaw.Broken;
            }

            hasHeader |= box.Name == Header;
            if (box.Name == Track)
            {
                var (track, flaw) = Mp4Track.Read(file, box, data, isFragmented);
                if (flaw is not null || tracks.Count == MostTracks)
                {
                    return flaw ?? EvidenceFlaw.Excessive;
                }

                tracks.Add(track);
            }

            at = box.End;
        }

        return Found(tracks, hasHeader);
    }

    private static bool IsEndOfList(ReadOnlySpan<byte> rest) => rest.Length == 4 && !rest.ContainsAnyExcept((byte)0);

    private static EvidenceFlaw? Found(List<Mp4Track> tracks, bool hasHeader)
    {
        var filled = tracks.Where(t => t.IsFilled).ToList();
        if (!hasHeader || filled.Count == 0)
        {
            return EvidenceFlaw.Broken;
        }

        return IsUseless(filled, Mp4TrackKind.Picture) || IsUseless(filled, Mp4TrackKind.Sound) ? EvidenceFlaw.Codec : null;
    }

    /// <summary>Whether there is video, or sound, and a browser can play none of it.</summary>
    private static bool IsUseless(List<Mp4Track> tracks, Mp4TrackKind kind)
    {
        var these = tracks.Where(t => t.Kind == kind).ToList();
        return these.Count > 0 && !these.Exists(t => t.IsPlayable);
    }
}
