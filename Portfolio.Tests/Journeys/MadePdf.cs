using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Portfolio.Tests.Journeys;

/// <summary>Generated documents.</summary>
internal static class MadePdf
{
    /// <summary>Pages with their number as text: <c>Page 7 of 100</c>.</summary>
    public static byte[] OfPages(int count)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= count; number++)
        {
            builder.AddPage(PageSize.A4).AddText(string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}"), 28, new(60, 700), font);
        }

        return builder.Build();
    }

    /// <summary>
    /// A document that tries everything: scripts on opening and on its page, a font that is a script, a form, links and a remote
    /// file.
    /// </summary>
    public static byte[] Hostile()
    {
        const string Script = "app.alert\\('evil'\\);fetch\\('http://evil.example/'\\);window.evil=1;";
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS ({Script}) >> /AA << /WC << /S /JavaScript /JS ({Script}) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ({Script}) >>] >> >> /AcroForm << /Fields [6 0 R] >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 7 0 R] /AA << /O << /S /JavaScript /JS ({Script}) >> >> >>",
            "<< /Length 43 >>\nstream\nBT /F1 24 Tf 20 200 Td (harmless words) Tj ET\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [0.001 0 0 0.001 0 (1\\); window.evil=1; \\(1)] >>",
            $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /Rect [0 0 300 300] /AA << /E << /S /JavaScript /JS ({Script}) >> /D << /S /JavaScript /JS ({Script}) >> >> >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 300 300] /A << /S /URI /URI (javascript:window.evil=1) >> >>",
        ];
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(at => text.Append(CultureInfo.InvariantCulture, $"{at:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The same photo with the orientation of a camera held sideways: to be shown rotated 90° clockwise.</summary>
    public static byte[] TurnedByItsCamera(byte[] jpeg)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
