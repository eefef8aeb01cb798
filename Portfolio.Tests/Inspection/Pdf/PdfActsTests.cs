using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>Active content in a PDF is found wherever it is; what only looks like it is left alone.</summary>
public sealed class PdfActsTests
{
    private static readonly string[] LeavesOrPlays =
    [
        @"/S/GoToR/F(\\\\198.51.100.7\\s\\x.pdf)/D[0/Fit]", "/S/GoToE/T<</R/C>>", "/S/Movie/Operation/Play", "/S/Sound/Sound 5 0 R",
        "/S/Rendition/OP 0/R 5 0 R", "/S/URI/URI(https://example.org/beacon)",
        "/S/Launch/F(calc.exe)", "/S/JavaScript/JS(app.alert\\(1\\))", "/S/JavaScript/JS 5 0 R",
        "/S/SubmitForm/F(https://example.org)", "/S/ImportData/F(a.fdf)", "/S/Thread/F(other.pdf)/D 0",
        "/Type/Action/S/#47oToR/F(x)", "/S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://example.org)>>",
        "/S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage>><</S/GoTo/Next<</S/Movie>>>>]",
    ];

    private static readonly string[] Occasions =
    [
        "/OpenAction<<{0}>>", "/AA<</WC<<{0}>>>>", "/Open#41ction<<{0}>>", "/AcroForm<</Fields[<</FT/Tx/AA<</K<<{0}>>>>>>]>>",
        "/Annots[<</Subtype/Widget/AA<</PO<<{0}>>>>>>]", "/Kids[<</Type/Page/AA<</O<<{0}>>>>>>]",
    ];

    private static readonly string[] Carried =
    [
        "/AF[<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>]", "/AF[<</UF(a.exe)/EF<</UF 3 0 R>>>>]",
        "/Names<</EmbeddedFiles<</Names[(a)<</F(a)>>]>>>>", "/Names<</EmbeddedFiles<</Kids[<</Names[(a) 5 0 R]>>]>>>>",
        "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>", "/AcroForm<</XFA 3 0 R>>",
        "/AcroForm<</XFA[(template) 5 0 R]>>", "/Annots[<</Subtype/RichMedia>>]", "/Annots[<</Subtype/FileAttachment/FS<</F(a)>>>>]",
        "/Annots[<</Subtype/Link/A<</S/Launch/F(a)>>>>]", "/Annots[<</Subtype/Link/A<</S/JavaScript/JS(a)>>>>]",
        "/Annots[<</Subtype/Screen/A<</S/Rendition/JS(a)>>>>]", "/Outlines<</First<</Title(a)/A<</S/Launch/F(a)>>>>>>",
    ];

    private static readonly string[] Harmless =
    [
        "/Dests<</Launch[3 0 R/Fit]/JavaScript[3 0 R/Fit]/JS[3 0 R/Fit]>>",
        "/Resources<</Font<</JS 6 0 R/S 6 0 R/Launch 6 0 R/XFA 6 0 R/EF 6 0 R/A 6 0 R/AA 6 0 R>>>>",
        "/ColorSpace<</JavaScript/DeviceRGB/EmbeddedFile/DeviceGray>>",
        "/StructTreeRoot<</K<</S/Launch/P 3 0 R/K 0>>/RoleMap<</Launch/P/JavaScript/Span>>>>",
        "/K<</Type/StructElem/S/JavaScript/P 3 0 R/T(a title)/K 1>>", "/Info<</JS(a word)/Launch(a word)/GoToR(a word)>>",
        "/Names<</EmbeddedFiles<</Names[]>>/JavaScript<</Names[]>>/Dests<</Names[(Launch)[3 0 R/Fit]]>>>>",
        "/AcroForm<</Fields[]/XFA null>>", "/AcroForm<</Fields[]/XFA[]>>", "/Title(/OpenAction<</S/JavaScript>>)",
        "/Annots[<</Subtype/Link/A<</S/URI/URI(https://example.org/JavaScript)>>>>]",
        "/Annots[<</Subtype/Link/A<</S/GoTo/D(Launch)>>>>]", "/Annots[<</Subtype/Link/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>>>]",
        "/OpenAction<</S/GoTo/D[3 0 R/Fit]>>",
        "/OpenAction[3 0 R/XYZ null null 1]", "/AA<</O<</S/Named/N/NextPage>>>>", "/Properties<</JS<</Type/OCG/Name(JavaScript)>>>>",
        "/Type/Filespec/F(a.pdf)", "/AF[<</Type/Filespec/F(a)/EF<<>>>>]", "/PageLabels<</Nums[0<</S/D>>]>>",
    ];

    public static TheoryData<string> Acting =>
        [.. Occasions.SelectMany(o => LeavesOrPlays.Select(a => o.Replace("{0}", a, StringComparison.Ordinal))), .. Carried];

    public static TheoryData<string> Quiet => [.. Harmless];

    public static TheoryData<string> ActingStreams =>
    [
        "<</Length {0}/F(other.bin)>>", "<</Length {0}/F<</Type/Filespec/F(other.bin)>>>>", "<</Length {0}/Type/EmbeddedFile>>",
        "<</Type/3D/Subtype/U3D/OnInstantiate 4 0 R/Length {0}>>",
        "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Ref<</F(other.pdf)/Page 0>>/Length {0}>>",
    ];

    [Theory]
    [MemberData(nameof(Acting))]
    public void ActiveContent_IsFound_PlainCompressedReferencedAndUnlisted(string said)
    {
        Assert.Equal(EvidenceFlaw.Active, Looked.At(PdfBytes.Saying(said)));
        Assert.Equal(EvidenceFlaw.Active, Looked.At(PdfBytes.Compressed(string.Empty, $"<<{said}>>")));
        Assert.Equal(EvidenceFlaw.Active, Looked.At(Unlisted($"<<{said}>>")));
        Assert.Equal(EvidenceFlaw.Active, Looked.At(Apart(said)));
    }

    [Theory]
    [MemberData(nameof(Quiet))]
    public void HarmlessLookalikes_AreAccepted(string said)
    {
        byte[][] more = [PdfBytes.Text("null"), PdfBytes.Text("null"), PdfBytes.Text("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")];
        Assert.Null(Looked.At(PdfBytes.Saying(said, more)));
        Assert.Null(Looked.At(PdfBytes.Compressed(string.Empty, $"<<{said}>>")));
        Assert.Null(Looked.At(Unlisted($"<<{said}>>")));
    }

    [Theory]
    [MemberData(nameof(ActingStreams))]
    public void EmbeddedFileOrScriptStream_IsFound(string dictionary) =>
        Assert.Equal(EvidenceFlaw.Active, Looked.At(PdfBytes.Saying(string.Empty, PdfBytes.Stream(dictionary, "abc"u8.ToArray()))));

    [Theory]
    [InlineData("<</S 5 0 R/JS(x)>>", "/JavaScript")]
    [InlineData("<</Subtype 5 0 R>>", "/RichMedia")]
    [InlineData("<</OpenAction 5 0 R>>", "<</S/URI/URI(x)>>")]
    [InlineData("<</AA 5 0 R>>", "<</O<</S/GoToR>>>>")]
    [InlineData("<</Names 5 0 R>>", "<</EmbeddedFiles<</Names[(a) 1 0 R]>>>>")]
    [InlineData("<</AcroForm 5 0 R>>", "<</XFA(x)>>")]
    [InlineData("<</EF 5 0 R>>", "<</F 1 0 R>>")]
    [InlineData("<</X>>/OpenAction<</S/GoToR/F(x)>>>>", "null")]
    [InlineData("<</X /Y Z /OpenAction<</X>>/S/GoToR/F(x)>>>>", "null")]
    [InlineData("<</OpenAction endobj <</S/GoToR/F(x)>> >>", "null")]
    public void SplitOrMalformedActiveContent_IsFound(string one, string other) =>
        Assert.Equal(EvidenceFlaw.Active, Looked.At(PdfBytes.Saying(string.Empty, PdfBytes.Text(one), PdfBytes.Text(other))));

    private static string Unlisted(string said) => Looked.Text(PdfBytes.Saying(string.Empty))
        .Replace("xref\n0", $"9 0 obj\n{said}\nendobj\nxref\n0", StringComparison.Ordinal);

    /// <summary>Every dictionary is an object of its own, as most programs write them.</summary>
    private static byte[] Apart(string said)
    {
        var objects = new List<byte[]>();
        var rest = said;
        while (rest.LastIndexOf("<<", StringComparison.Ordinal) is >= 0 and var from)
        {
            var to = rest.IndexOf(">>", from, StringComparison.Ordinal) + 2;
            objects.Add(PdfBytes.Text(rest[from..to]));
            rest = rest[..from] + $" {objects.Count + 3} 0 R" + rest[to..];
        }

        return PdfBytes.Saying(rest, [.. objects]);
    }
}
