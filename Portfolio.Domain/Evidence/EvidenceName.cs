using System.Globalization;

namespace Portfolio.Domain.Evidence;

/// <summary>A file name that is safe to show and to offer for saving.</summary>
public static class EvidenceName
{
    public const int MaxLength = 120;

    /// <summary>Without path, control characters, bidirectional overrides and characters no file system takes; never empty.</summary>
    public static string Clean(string? name, EvidenceFormat format)
    {
        var text = PersonText.Clean(name).Replace('\\', '/').Replace("\n", string.Empty, StringComparison.Ordinal);
        text = text[(text.LastIndexOf('/') + 1)..];
        text = string.Concat(text.Where(c => !"\"<>:|?*".Contains(c, StringComparison.Ordinal))).Trim().TrimStart('.');
        if (text.Length == 0)
        {
            text = "file" + Extension(format);
        }

        var elements = new StringInfo(text);
        if (elements.LengthInTextElements <= MaxLength)
        {
            return text;
        }

        var extension = Extension(format);
        return string.Concat(elements.SubstringByTextElements(0, MaxLength - extension.Length), extension);
    }

    private static string Extension(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Pdf => ".pdf",
        EvidenceFormat.Jpeg => ".jpg",
        EvidenceFormat.Png => ".png",
        EvidenceFormat.Mp3 => ".mp3",
        EvidenceFormat.Mp4 => ".mp4",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without an extension"),
    };
}
