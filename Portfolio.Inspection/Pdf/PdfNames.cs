using System.Collections.Frozen;
using System.Text;

namespace Portfolio.Inspection.Pdf;

/// <summary>Names by which a PDF asks a reader to run, start, send or unpack something (ISO 32000-1, 12.6, 7.11.4, 12.7.8, 13).</summary>
internal static class PdfNames
{
    private static readonly FrozenSet<string> Active =
        FrozenSet.ToFrozenSet(
            ["JavaScript", "JS", "Launch", "ImportData", "SubmitForm", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "RichMediaContent", "XFA", "GoToE"],
            StringComparer.Ordinal);

    /// <summary>The longest of them, each of its letters written as #xx.</summary>
    public const int MostBytes = 48;

    public static bool IsActive(string name) => Active.Contains(name);

    /// <summary>Reads #xx as the letter it stands for: names are hidden that way.</summary>
    public static string Decode(ReadOnlySpan<byte> written)
    {
        var name = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '#' && i + 2 < written.Length && char.IsAsciiHexDigit((char)written[i + 1]) && char.IsAsciiHexDigit((char)written[i + 2]))
            {
                name.Append((char)Convert.ToByte(Encoding.ASCII.GetString(written.Slice(i + 1, 2)), 16));
                i += 2;
            }
            else
            {
                name.Append((char)written[i]);
            }
        }

        return name.ToString();
    }
}
