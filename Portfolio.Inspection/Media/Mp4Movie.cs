using System.Buffers.Binary;

namespace Portfolio.Inspection.Media;

/// <summary>The table of contents of an MP4: its tracks, and whether what they point at is there.</summary>
internal static class Mp4Movie
{
    private const int MostTracks = 16;

    private static readonly uint Track = Mp4Box.NameOf("trak"u8);

    private static readonly uint Header = Mp4Box.NameOf("mvhd"u8);

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file, Mp4Box movie, IReadOnlyList<Mp4Box> data, bool isFragmented)
    {
        var (tracks, hasHeader) = (0, false);
        for (var at = movie.Content; at < movie.End;)
        {
            if (Mp4Box.Read(file, at, movie.End) is not { } box)
            {
                return EvidenceFlaw.Broken;
            }

            hasHeader |= box.Name == Header;
            if (box.Name == Track && (++tracks > MostTracks ? EvidenceFlaw.Excessive : TrackFlaw(file, box, data, isFragmented)) is { } flaw)
            {
                return flaw;
            }

            at = box.End;
        }

        return hasHeader && tracks > 0 ? null : EvidenceFlaw.Broken;
    }

    private static EvidenceFlaw? TrackFlaw(ReadOnlySpan<byte> file, Mp4Box track, IReadOnlyList<Mp4Box> data, bool isFragmented)
    {
        if (Inside(file, track, "mdia"u8) is not { } media || Inside(file, media, "hdlr"u8) is not { } handler || handler.End - handler.Content < 12)
        {
            return EvidenceFlaw.Broken;
        }

        var kind = file.Slice(handler.Content + 8, 4);
        if (!kind.SequenceEqual("vide"u8) && !kind.SequenceEqual("soun"u8))
        {
            return EvidenceFlaw.Tracks;
        }

        if (Inside(file, media, "minf"u8) is not { } information || Inside(file, information, "stbl"u8) is not { } samples)
        {
            return EvidenceFlaw.Broken;
        }

        return PointsIntoData(file, samples, data, isFragmented) ? null : EvidenceFlaw.Broken;
    }

    /// <summary>Every chunk the track names must lie in the file's data; a film in fragments names none here.</summary>
    private static bool PointsIntoData(ReadOnlySpan<byte> file, Mp4Box samples, IReadOnlyList<Mp4Box> data, bool isFragmented)
    {
        var (table, width) = Inside(file, samples, "stco"u8) is { } narrow ? (narrow, 4) : (Inside(file, samples, "co64"u8) ?? default, 8);
        if (table == default || table.End - table.Content < 8)
        {
            return false;
        }

        var entries = file[(table.Content + 8)..table.End];
        var count = BinaryPrimitives.ReadUInt32BigEndian(file[(table.Content + 4)..]);
        if (count > entries.Length / width || (count == 0 && !isFragmented))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var entry = entries[(i * width)..];
            var offset = width == 4 ? BinaryPrimitives.ReadUInt32BigEndian(entry) : BinaryPrimitives.ReadUInt64BigEndian(entry);
            if (!data.Any(d => offset >= (ulong)d.Content && offset < (ulong)d.End))
            {
                return false;
            }
        }

        return true;
    }

    private static Mp4Box? Inside(ReadOnlySpan<byte> file, Mp4Box outer, ReadOnlySpan<byte> name)
    {
        var wanted = Mp4Box.NameOf(name);
        for (var at = outer.Content; at < outer.End;)
        {
            if (Mp4Box.Read(file, at, outer.End) is not { } box)
            {
                return null;
            }

            if (box.Name == wanted)
            {
                return box;
            }

            at = box.End;
        }

        return null;
    }
}
