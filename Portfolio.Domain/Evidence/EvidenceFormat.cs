namespace Portfolio.Domain.Evidence;

/// <summary>The two kinds of evidence; an item holds at most one of each.</summary>
public enum EvidenceKind
{
    Document,
    Media,
}

/// <summary>The file formats a school takes.</summary>
public enum EvidenceFormat
{
    Pdf,
    Jpeg,
    Png,
    Mp3,
    Mp4,
}

public static class EvidenceFormats
{
    public static EvidenceKind Kind(this EvidenceFormat format) =>
        format is EvidenceFormat.Mp3 or EvidenceFormat.Mp4 ? EvidenceKind.Media : EvidenceKind.Document;

    public static string ContentType(this EvidenceFormat format) => format switch
    {
        EvidenceFormat.Pdf => "application/pdf",
        EvidenceFormat.Jpeg => "image/jpeg",
        EvidenceFormat.Png => "image/png",
        EvidenceFormat.Mp3 => "audio/mpeg",
        EvidenceFormat.Mp4 => "video/mp4",
    };
}
