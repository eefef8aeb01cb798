namespace Portfolio.Inspection.Media;

/// <summary>
/// An MP4 consists of boxes from its first to its last byte: its type (ftyp), its index (moov), and the media data (mdat). After them
/// there may be zeros and what 360-degree cameras append.
/// </summary>
internal static class Mp4Check
{
    /// <summary>A longer list of brands is not genuine.</summary>
    private const int MostFileType = 256;

    /// <summary>
    /// Top-level boxes of ISO/IEC 14496-12 and DASH, then QuickTime's, then those of Kodak, Sony, Samsung, Canon and dashcams.
    /// </summary>
    private static readonly HashSet<uint> Outermost = [.. new[]
    {
        "ftyp", "moov", "mdat", "free", "skip", "wide", "udta", "meta", "meco", "uuid", "pdin", "moof", "mfra", "sidx", "ssix", "styp",
        "prft", "emsg",
        "pnot", "PICT", "pict", "junk", "clip", "frea", "thum", "thm ", "sefd", "XMP_", "GPS ", "gps0", "gsen", "inst",
    }.Select(n => Mp4Box.NameOf(System.Text.Encoding.ASCII.GetBytes(n)))];

    public static bool IsOutermost(uint name) => Outermost.Contains(name);

    public static EvidenceFlaw? Find(ReadOnlySpan<byte> file)
    {
        var data = new List<Mp4Box>();
        Mp4Box? movie = null;
        var isFragmented = false;
        for (var at = 0; at < file.Length;)
        {
            if (movie is not null && IsHarmless(file[at..]))
            {
                break;
            }

            if (Mp4Box.Read(file, at, file.Length) is not { } box)
            {
                return at == 0 || movie is null ? EvidenceFlaw.Broken : TailFlaw(file[at..]);
            }

            if (!IsOutermost(box.Name))
            {
                return at == 0 ? EvidenceFlaw.Broken : EvidenceFlaw.Foreign;
            }

            var name = file.Slice(box.Start + 4, 4);
            if (name.SequenceEqual("ftyp"u8) && (at != 0 || box.End > MostFileType || (box.End - box.Content) % 4 != 0))
            {
                return EvidenceFlaw.Foreign;
            }

            if (name.SequenceEqual("moov"u8))
            {
                if (movie is not null)
                {
                    return EvidenceFlaw.Broken;
                }

                movie = box;
            }

            if (name.SequenceEqual("mdat"u8))
            {
                data.Add(box);
            }

            isFragmented |= name.SequenceEqual("moof"u8);
            at = box.End;
        }

        return movie is null || data.Count == 0 ? EvidenceFlaw.Broken : Mp4Movie.Find(file, movie.Value, data, isFragmented);
    }

    private static bool IsHarmless(ReadOnlySpan<byte> tail) =>
        Padding.IsAll(tail) || (Insta360Tail.IsWhole(tail) && !StrangeContent.IsIn(tail));

    /// <summary>A box that is longer than the file means truncation; bytes that form no box were appended.</summary>
    private static EvidenceFlaw TailFlaw(ReadOnlySpan<byte> tail) =>
        tail.Length >= 8 && IsOutermost(Mp4Box.NameOf(tail[4..])) ? EvidenceFlaw.Broken : EvidenceFlaw.Foreign;
}
