using System.Globalization;
using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>PDFs that deviate slightly from the standard, as programs write them and viewers show them.</summary>
public sealed class PdfForgivenTests
{
    private static readonly string Plain = Looked.Text(PdfBytes.Saying(
        "/Extra 5 0 R", PdfBytes.Stream("<</Length {0}>>", "BT ET"u8.ToArray()), PdfBytes.Text("<</Some(thing)>>")));

    private static readonly string Compressed = Looked.Text(PdfBytes.Compressed(string.Empty, "<</Some(thing)>>"));

    public static TheoryData<string, string> Slips => new()
    {
        { "entry at zero", Changed($"{At(5):D10} 00000 n", "0000000000 00000 n") },
        { "entry of a free object that is in use", Changed($"{At(5):D10} 00000 n", $"{At(5):D10} 00000 f") },
        { "entry beyond the end", Changed($"{At(5):D10} 00000 n", "0099999999 00000 n") },
        { "all entries three bytes off", Shifted(3) },
        { "all entries one byte early", Shifted(-1) },
        { "table that begins at one", Changed("xref\n0 6", "xref\n1 6") },
        { "table that counts too many", Changed("xref\n0 6", "xref\n0 9") },
        { "table of other line ends", Changed(" \n", "\r\n") },
        { "size too small", Changed("/Size 6", "/Size 2") },
        { "size too large", Changed("/Size 6", "/Size 600") },
        { "no size", Changed("/Size 6", string.Empty) },
        { "an earlier table at zero", Changed("/Size 6", "/Size 6/Prev 0") },
        { "an earlier table that is none", Changed("/Size 6", "/Size 6/Prev 17") },
        { "a table that follows itself", Changed("/Size 6", $"/Size 6/Prev {Plain.IndexOf("xref", StringComparison.Ordinal)}") },
        { "a second table that is none", Changed("/Size 6", "/Size 6/XRefStm 25") },
        { "start of the table ten bytes off", Started(10) },
        { "start of the table at zero", Changed($"startxref\n{Plain.IndexOf("xref", StringComparison.Ordinal)}", "startxref\n0") },
        { "missing ends of objects", Changed("endobj\n", string.Empty) },
        { "missing ends of lines before objects", Changed("endobj\n", "endobj ") },
        { "a length that is too small", Changed("/Length 5", "/Length 1") },
        { "a length that is too large", Changed("/Length 5", "/Length 99999") },
        { "a length that is not there", Changed("/Length 5", "/Length 77 0 R") },
        { "a length that is below zero", Changed("/Length 5", "/Length -5") },
        { "a reference to what is not there", Changed("/Extra 5 0 R", "/Extra 99 0 R") },
        { "an empty object", Changed("<</Some(thing)>>", string.Empty) },
        { "a key without a value", Changed("<</Some(thing)>>", "<</Some(thing)/Other>>") },
        { "a value without a key", Changed("<</Some(thing)>>", "<</Some(thing) 12>>") },
        { "a text without an end", Changed("<</Some(thing)>>", "<</Some(thing>>") },
        { "a remark in every line", Changed("obj\n", "obj%remark\n") },
        { "stream behind a lone carriage return", Changed("stream\nBT", "stream\rBT") },
        { "Windows line ends throughout", Plain.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "line ends of an old Mac throughout", Plain.Replace('\n', '\r') },
        { "blanks around all that parts words", Plain.Replace("/", " / ", StringComparison.Ordinal).Replace(" / ", " /", StringComparison.Ordinal) },
        { "compressed, size too small", Compressed.Replace("/Size 7", "/Size 4", StringComparison.Ordinal) },
        { "compressed, start of the table off", Moved(Compressed, -7) },
        { "compressed, no type of its objects", Compressed.Replace("/Type/ObjStm", string.Empty, StringComparison.Ordinal) },
        { "compressed, a length too small", Compressed.Replace("/First", "/Length 3/First", StringComparison.Ordinal) },
        { "compressed, damage behind its data", Compressed.Replace("endstream", "abc\nendstream", StringComparison.Ordinal) },
    };

    public static TheoryData<string> Fronts => ["\u00EF\u00BB\u00BF", "\n", "\r\n", "\r\n\r\n\t ", "\u00EF\u00BB\u00BF\r\n", "\0\0", new string('\n', 40)];

    public static TheoryData<string> Ends =>
    [
        "%%EOF", "%%EOF\r\n", "%%EOF\n\u001A", "%%EOF\r\n\u001A\0\0\0", "%%EOF\n% Written by Some Program 4.2 (build 17), 2024-05-01",
        "%%EOF\n%%EOF\n",
        "%%EOF  \n\n\n", "%%EOF\r\n%%\r\n",
    ];

    [Theory]
    [MemberData(nameof(Slips))]
    public void PdfWithAnErrorThatViewersTolerate_IsAccepted(string what, string pdf)
    {
        Assert.NotEmpty(what);
        Assert.Null(Looked.At(pdf));
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    public void ByteOrderMarkOrBlanksBeforeTheHeader_AreAccepted_AndNothingElse(string front)
    {
        Assert.Null(Looked.At(front + Plain));
        Assert.Null(Looked.At(front + Compressed));
        Assert.NotNull(Looked.At(front + "x" + Plain));
        Assert.NotNull(Looked.At(front + "<html>\n" + Plain));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void DataOfOldProgramsAfterTheEndMark_IsAccepted(string end) =>
        Assert.Null(Looked.At(Plain.Replace("%%EOF\n", end, StringComparison.Ordinal)));

    [Theory]
    [InlineData("x")]
    [InlineData("\n<script>alert(1)</script>")]
    [InlineData("\n%<script>alert(1)</script>")]
    [InlineData("\n%PDF-1.7\n")]
    [InlineData("\n% {\"a\": `rm`}")]
    [InlineData("\n%a\nMZ")]
    public void AnythingElseAfterTheEndMark_IsForeign(string tail) => Assert.Equal(EvidenceFlaw.Foreign, Looked.At(Plain + tail));

    [Fact]
    public void CommentAfterTheEndMark_CannotHideAnotherFile() => Assert.Equal(EvidenceFlaw.Foreign, Looked.At(Plain + "%" + new string('a', 2000)));

    [Fact]
    public void TruncatedIncrementalUpdate_IsBroken()
    {
        Assert.Equal(EvidenceFlaw.Broken, Looked.At(Plain + "6 0 obj\n<</More(of it)>>\nendobj\n"));
        Assert.Equal(EvidenceFlaw.Broken, Looked.At(Plain + "xref\n0 0\ntrailer<<>>\nstartxref\n12"));
    }

    [Fact]
    public void IncrementalUpdate_IsAccepted() =>
        Assert.Null(Looked.At(
            Plain + "5 0 obj\n<</More(of it)>>\nendobj\n" + $"xref\n5 1\n{Plain.Length:D10} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev 9>>\nstartxref\n{Plain.Length + 30}\n%%EOF\n"));

    private static int At(int number) => Plain.IndexOf($"{number} 0 obj", StringComparison.Ordinal);

    private static string Changed(string from, string to)
    {
        Assert.Contains(from, Plain, StringComparison.Ordinal);
        return Plain.Replace(from, to, StringComparison.Ordinal);
    }

    private static string Shifted(int by) => Enumerable.Range(1, 5).Aggregate(
        Plain, (pdf, i) => pdf.Replace($"{At(i):D10} 00000 n", $"{At(i) + by:D10} 00000 n", StringComparison.Ordinal));

    private static string Started(int late) => Moved(Plain, late);

    private static string Moved(string pdf, int by)
    {
        var at = pdf.LastIndexOf("startxref\n", StringComparison.Ordinal) + "startxref\n".Length;
        var end = pdf.IndexOf('\n', at);
        return FormattableString.Invariant($"{pdf[..at]}{int.Parse(pdf[at..end], CultureInfo.InvariantCulture) + by}{pdf[end..]}");
    }
}
