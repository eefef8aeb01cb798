using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Domain.Evidence;

/// <summary>Tells a file's format from its first bytes; its name and declared type are not asked.</summary>
public static class FileSignature
{
    /// <summary>Bytes of the beginning that are enough to decide.</summary>
    public const int Length = 64;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>ISO base media brands that are MP4 video or audio (ISO/IEC 14496-12, 14496-14); HEIC and QuickTime are not.</summary>
    private static readonly HashSet<string> Mp4Brands =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4A ", "MSNV", "dash", "3gp4", "3gp5", "3gp6"];

    /// <summary>The format, or none when it is not one that a school takes.</summary>
    public static EvidenceFormat? Detect(ReadOnlySpan<byte> head)
    {
        if (BeginOfPdf(head) >= 0)
        {
            return EvidenceFormat.Pdf;
        }

        if (head.StartsWith(Png))
        {
            return EvidenceFormat.Png;
        }

        if (head.Length >= 3 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF)
        {
            return EvidenceFormat.Jpeg;
        }

        return IsMp4(head) ? EvidenceFormat.Mp4 : IsMp3(head) ? EvidenceFormat.Mp3 : null;
    }

    /// <summary>
    /// Where a PDF's header stands: at its first byte, or behind a byte order mark and blanks, which some programs put there and
    /// every viewer skips. Nothing else may stand before it. -1 when there is none.
    /// </summary>
    public static int BeginOfPdf(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, Length)];
        var text = head[(head.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0)..].TrimStart("\0\t\n\f\r "u8);
        return text.StartsWith("%PDF-"u8) ? head.Length - text.Length : -1;
    }

    private static bool IsMp4(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        // Apple's cameras write brand "qt  " first, and their phones' audio "M4A "; only what browsers play is taken.
        return BinaryPrimitives.ReadUInt32BigEndian(head) >= 16 && Mp4Brands.Contains(Encoding.ASCII.GetString(head[8..12]));
    }

    /// <summary>An ID3v2 tag, or a frame header: sync, MPEG 1/2/2.5 layer III, a real bit rate and sampling rate.</summary>
    private static bool IsMp3(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8))
        {
            return head.Length >= 10 && head[3] is >= 2 and <= 4;
        }

        return head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08
            && (head[2] & 0xF0) is not 0xF0 and not 0x00 && (head[2] & 0x0C) != 0x0C;
    }
}
