using System.Text;

namespace Portfolio.Inspection.Media;

/// <summary>
/// The codec of a track, from its sample description (14496-12, 8.5.2). Playable means that current Chrome, Edge and Firefox decode
/// it on any machine; what only some devices can decode in hardware (HEVC, ProRes, AC-3) would be silent or black on a teacher's.
/// </summary>
internal static class Mp4Codec
{
    /// <summary>Size of a video sample entry before its child boxes, including its own size and name.</summary>
    private const int PictureFields = 86;

    private static readonly HashSet<string> Pictures = ["avc1", "avc2", "avc3", "avc4", "av01", "vp08", "vp09"];

    private static readonly HashSet<string> Sounds =
        ["mp4a", ".mp3", "mp3 ", "Opus", "fLaC", "sowt", "twos", "lpcm", "ipcm", "fpcm", "in24", "in32", "fl32", "raw ", "ulaw", "alaw"];

    private static readonly HashSet<string> Stills = ["jpeg", "png ", "mjpa", "mjpb", "mp4v", "tiff", "gif ", "rle "];

    public static bool IsPlayable(ReadOnlySpan<byte> file, Mp4Box description, Mp4TrackKind kind)
    {
        if (First(file, description) is not { } entry)
        {
            return false;
        }

        var name = NameOf(file, entry);
        var content = file[entry.Start..entry.End];
        return kind == Mp4TrackKind.Picture
            ? Pictures.Contains(name) && HasEightBits(content)
            : Sounds.Contains(name) && (name != "mp4a" || IsAacOrMp3(content));
    }

    public static bool IsStill(ReadOnlySpan<byte> file, Mp4Box description) =>
        First(file, description) is { } entry && Stills.Contains(NameOf(file, entry));

    private static Mp4Box? First(ReadOnlySpan<byte> file, Mp4Box description) =>
        Mp4Box.Read(file, description.Content + 8, description.End);

    private static string NameOf(ReadOnlySpan<byte> file, Mp4Box entry) => Encoding.Latin1.GetString(file.Slice(entry.Start + 4, 4));

    /// <summary>
    /// H.264 with ten bits or without chroma subsampling (profiles 110, 122, 244, 44), as video cameras write it, is decoded by few.
    /// </summary>
    private static bool HasEightBits(ReadOnlySpan<byte> entry)
    {
        var boxes = entry[Math.Min(PictureFields, entry.Length)..];
        var at = boxes.IndexOf("avcC"u8);
        return at < 0 || boxes.Length < at + 6 || boxes[at + 5] is not (110 or 122 or 244 or 44);
    }

    /// <summary>"mp4a" is a family; the actual codec is in the elementary stream descriptor (14496-1, 7.2.6.6).</summary>
    private static bool IsAacOrMp3(ReadOnlySpan<byte> entry)
    {
        if (entry.IndexOf("esds"u8) is not (>= 0 and var found))
        {
            return true;
        }

        var rest = entry[Math.Min(entry.Length, found + 8)..];
        if (!Enter(ref rest, tag: 3) || rest.Length < 3)
        {
            return true;
        }

        var flags = rest[2];
        var skipped = 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
        rest = rest[Math.Min(rest.Length, skipped)..];
        return !Enter(ref rest, tag: 4) || rest.IsEmpty || rest[0] is 0x40 or (>= 0x66 and <= 0x69) or 0x6B;
    }

    /// <summary>Skips a descriptor's tag and its length, which takes one to four bytes.</summary>
    private static bool Enter(ref ReadOnlySpan<byte> rest, byte tag)
    {
        if (rest.IsEmpty || rest[0] != tag)
        {
            return false;
        }

        var at = 1;
        while (at < rest.Length && at < 4 && (rest[at] & 0x80) != 0)
        {
            at++;
        }

        rest = rest[Math.Min(rest.Length, at + 1)..];
        return true;
    }
}
