using System.Globalization;

namespace Portfolio.Domain.Evidence;

/// <summary>A file name that is safe to display and to offer for download.</summary>
public static class EvidenceName
{
    /// <summary>In text elements; on average one should take at most twenty UTF-16 units.</summary>
    public const int MaxLength = 120;

    private const int MaxUnits = MaxLength * 20;

    /// <summary>Path and wildcard characters that file systems reject, and the line separators that are not control characters.</summary>
    private const string Forbidden = "\"<>:|?*\u2028\u2029";

    /// <summary>
    /// Removes the path, control characters, bidirectional overrides and characters that file systems reject; never empty. The name
    /// gets an extension of its content's format, because a saved file is opened by its name: a PDF saved as a script would run.
    /// </summary>
    public static string Clean(string? name, EvidenceFormat format)
    {
        var extensions = Extensions(format);
        var text = Bare(name ?? string.Empty);
        var extension = Array.Find(extensions, e => text.Length > e.Length && text.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = Shorten(text[..^(extension?.Length ?? 0)], MaxLength - extensions.Max(e => e.Length));
        return stem + (extension is null ? extensions[0] : text[^extension.Length..]);
    }

    private static string Bare(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var text = PersonText.Clean(string.Concat(last.Where(c => !char.IsControl(c) && !Forbidden.Contains(c, StringComparison.Ordinal))));
        var (start, end) = (0, text.Length);
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsEdge(char c) => c == '.' || char.IsWhiteSpace(c);

    private static string Shorten(string stem, int most)
    {
        var elements = new StringInfo(stem);
        var cut = elements.LengthInTextElements <= most ? stem : elements.SubstringByTextElements(0, most);
        return cut.Length is 0 or > MaxUnits - MaxLength ? "file" : cut;
    }

    private static string[] Extensions(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Pdf => [".pdf"],
        EvidenceFormat.Jpeg => [".jpg", ".jpeg", ".jfif"],
        EvidenceFormat.Png => [".png"],
        EvidenceFormat.Mp3 => [".mp3"],
        EvidenceFormat.Mp4 => [".mp4", ".m4a", ".m4v", ".3gp"],
    };
}
