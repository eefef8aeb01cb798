using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Domain.Evidence;

/// <summary>
/// The brands at the beginning of an MP4 (ISO/IEC 14496-12, 4.3): its major brand and the brands it is compatible with. A vendor's
/// own major brand with a common compatible brand is an MP4; HEIC, AVIF and QuickTime are not, whatever brands they list.
/// </summary>
internal static class Mp4Brands
{
    private const int FirstCompatible = 16;

    private static readonly HashSet<string> Common =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc", "mp41", "mp42", "mp71", "avc1",
        "M4V ", "M4A ", "M4B ", "M4VH", "M4VP",
        "f4v ", "F4V ", "MSNV", "XAVC", "dash", "cmfc", "cmf2", "cmfs", "av01", "3gp4", "3gp5", "3gp6", "3gp7", "3gp8", "3gp9", "3ge6",
        "3ge7", "3gg6", "3gr6", "3gs6", "3gs7",
        "3g2a", "3g2b", "3g2c", "kddi", "mmp4", "msdh", "msix",
    ];

    /// <summary>
    /// Brands of still pictures and image sequences (14496-12, 23008-12), JPEG 2000, Canon raw pictures and QuickTime films.
    /// </summary>
    private static readonly HashSet<string> Others =
    [
        "qt  ", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "mif3", "msf1", "miaf", "avif", "avis",
        "avci", "avcs", "jpeg", "jpgs", "jpg1",
        "jp2 ", "jpm ", "jpx ", "mj2s", "mjp2", "jxl ", "jxs ", "crx ", "M4P ", "odcf",
    ];

    public static bool AreKnown(ReadOnlySpan<byte> head)
    {
        var length = head.Length < 12 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length < FirstCompatible || Others.Contains(At(head, 8)))
        {
            return false;
        }

        if (Common.Contains(At(head, 8)))
        {
            return true;
        }

        for (var at = FirstCompatible; at + 4 <= Math.Min(length, head.Length); at += 4)
        {
            if (Common.Contains(At(head, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static string At(ReadOnlySpan<byte> head, int at) => Encoding.Latin1.GetString(head.Slice(at, 4));
}
