namespace Portfolio.Domain.Evidence;

/// <summary>Detects a file's format from its first bytes; its name and declared content type are ignored.</summary>
public static class FileSignature
{
    /// <summary>How many leading bytes are needed: an MP3 may begin with the remainder of a truncated frame.</summary>
    public const int Length = 16_384;

    /// <summary>A PDF's header must be within this many bytes.</summary>
    private const int BeginningOfPdf = 64;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Other containers that can hold MP3 frames near their beginning.</summary>
    private static readonly byte[][] OtherContainers =
        [[.. "PK"u8], [.. "MZ"u8], [.. "RIFF"u8], [.. "OggS"u8], [.. "FLV"u8], [.. "FWS"u8], [.. "CWS"u8], [0x1A, 0x45, 0xDF, 0xA3],
            [0, 0, 1, 0xBA], [.. "fLaC"u8], [.. "<"u8]];

    /// <summary>The format, or null when it is not one that a school accepts.</summary>
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

        if (head.Length >= 8 && head[4..8].SequenceEqual("ftyp"u8))
        {
            return Mp4Brands.AreKnown(head) ? EvidenceFormat.Mp4 : null;
        }

        return IsMp3(head) ? EvidenceFormat.Mp3 : null;
    }

    /// <summary>
    /// The offset of a PDF's header: at the first byte, or after a byte order mark and white space, which some programs write and
    /// every viewer skips. Nothing else may precede it. -1 when there is none.
    /// </summary>
    public static int BeginOfPdf(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, BeginningOfPdf)];
        var text = head[(head.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0)..].TrimStart("\0\t\n\f\r "u8);
        return text.StartsWith("%PDF-"u8) ? head.Length - text.Length : -1;
    }

    /// <summary>
    /// An ID3 tag, or a frame header (sync, MPEG 1/2/2.5 layer III, a valid bit rate and sampling rate), or consecutive frames
    /// further in.
    /// </summary>
    private static bool IsMp3(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8))
        {
            return head.Length >= 10 && head[3] is >= 2 and <= 4;
        }

        return Mp3Frame.Read(head) is not null || head.StartsWith("APETAGEX"u8) || (!IsOther(head) && HasSound(head));
    }

    private static bool IsOther(ReadOnlySpan<byte> head)
    {
        foreach (var beginning in OtherContainers)
        {
            if (head.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSound(ReadOnlySpan<byte> head)
    {
        for (var at = head.IndexOf((byte)0xFF); at >= 0 && !head.IsEmpty; at = head.IndexOf((byte)0xFF))
        {
            if (Mp3Run.Read(head[at..], InspectionLimits.FewestFrames).Frames == InspectionLimits.FewestFrames)
            {
                return true;
            }

            head = head[(at + 1)..];
        }

        return false;
    }
}
