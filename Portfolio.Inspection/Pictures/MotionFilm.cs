using Portfolio.Inspection.Media;

namespace Portfolio.Inspection.Pictures;

/// <summary>The short video of a motion photo (Google's MicroVideo and Motion Photo, Samsung, Xiaomi, OPPO, vivo, Huawei).</summary>
internal static class MotionFilm
{
    private static readonly uint FileType = Mp4Box.NameOf("ftyp"u8);

    private static readonly uint Contents = Mp4Box.NameOf("moov"u8);

    /// <returns>The length of the complete video that begins here; 0 when there is none.</returns>
    public static int Length(ReadOnlySpan<byte> tail)
    {
        var (at, hasContents) = (0, false);
        while (Mp4Box.Read(tail, at, tail.Length) is { } box && Mp4Check.IsOutermost(box.Name) && box.Name == FileType == (at == 0))
        {
            hasContents |= box.Name == Contents;
            at = box.End;
        }

        return hasContents ? at : 0;
    }
}
