using System.Text;
using Portfolio.Domain.Evidence;
using Portfolio.Inspection;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>PDFs that would need far more memory, time or stack than genuine ones are refused before they get it.</summary>
public sealed class PdfLimitsTests
{
    private static readonly string Compressed = Looked.Text(PdfBytes.Compressed(string.Empty, "<<>>"));

    public static TheoryData<EvidenceFlaw, string> Tables => new()
    {
        { EvidenceFlaw.Excessive, Compressed.Replace("/Size 7", "/Size 2000000000", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Compressed.Replace("/Size 7", "/Size 99999999999999999999999", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Compressed.Replace("/Size 7", "/Size 7/Index[0 2000000000]", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Compressed.Replace("/Size 7", "/Size 7/Index[2000000000 1]", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("/Size 7", "/Size 7/Index[0 -5]", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("[1 4 1]", "[1 2 -9]", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("[1 4 1]", "[1 2000000000 1]", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("[1 4 1]", "[1 9 1]", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("[1 4 1]", "[1]", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Compressed.Replace("/N 4", "/N 2000000000", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("/N 4", "/N 4/DecodeParms<</Predictor 12/Columns 2000000000>>", StringComparison.Ordinal) },
        { EvidenceFlaw.Broken, Compressed.Replace("/Filter/FlateDecode", "/Filter/JBIG2Decode", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Compressed.Replace("/Filter/FlateDecode", $"/Filter[{string.Concat(Enumerable.Repeat("/AHx", 9))}]", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Plain("/Extra 0").Replace("/Size 4", "/Size 2000000000", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Plain("/Extra 0").Replace("xref\n0 4", "xref\n0 2000000000", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Plain("/Extra 0").Replace("/Count 1", "/Count 2000000000", StringComparison.Ordinal) },
        { EvidenceFlaw.Excessive, Plain("/Extra " + new string('[', 65)) },
        { EvidenceFlaw.Excessive, Plain("/Extra[" + string.Concat(Enumerable.Repeat("1 ", 600_000)) + "]") },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void AbsurdNumbers_AreRefused(EvidenceFlaw flaw, string pdf) => Assert.Equal(flaw, Looked.At(pdf));

    [Theory]
    [InlineData(17)]
    [InlineData(5000)]
    public void LongReferenceChains_AreRefused(int length) =>
        Assert.Equal(EvidenceFlaw.Excessive, Looked.At(PdfBytes.Saying("/Names 4 0 R", [.. Enumerable.Range(5, length).Select(i => PdfBytes.Text($"{i} 0 R")), PdfBytes.Text("null")])));

    [Fact]
    public void ReferenceToItself_IsRefused() => Assert.Equal(EvidenceFlaw.Excessive, Looked.At(PdfBytes.Saying(string.Empty, PdfBytes.Text("4 0 R"))));

    [Fact]
    public void ShortReferenceChains_AreAccepted() => Assert.Null(Looked.At(PdfBytes.Saying("/Names 4 0 R", PdfBytes.Text("5 0 R"), PdfBytes.Text("6 0 R"), PdfBytes.Text("<<>>"))));

    [Fact]
    public void ExcessivelyDeepPageTree_IsRefused()
    {
        var nodes = Enumerable.Range(4, 100).Select(i => PdfBytes.Text($"<</Type/Pages/Count 1/Kids[{i + 1} 0 R]>>"));
        Assert.Equal(EvidenceFlaw.Excessive, Looked.At(PdfBytes.Of([PdfBytes.Catalog, PdfBytes.Text("<</Type/Pages/Count 1/Kids[4 0 R]>>"), PdfBytes.Page, .. nodes, PdfBytes.Page])));
    }

    [Theory]
    [InlineData("1 0 obj ")]
    [InlineData("1 0 obj(")]
    [InlineData("1 0 obj[")]
    [InlineData("1 0 obj<<")]
    [InlineData("1 0 obj<</Length 9>>stream\n")]
    [InlineData("trailer(")]
    [InlineData("trailer<<")]
    [InlineData("xref 1 1 n ")]
    [InlineData("1%1%1%1%")]
    [InlineData("<</N 1/First 5>>stream\n1 0 obj")]
    public void MegabytesOfObjectHeaders_AreProcessedInTime(string beginning)
    {
        using var limit = new CancellationTokenSource(InspectionLimits.MaxTime);
        var many = string.Concat(Enumerable.Repeat(beginning, 4_000_000 / beginning.Length));
        var pdf = Plain("/Extra 0").Replace("xref\n0 4", many + "\nxref\n0 4", StringComparison.Ordinal);
        Assert.Null(Record.Exception(() => FileCheck.Find(PdfBytes.Text(pdf), EvidenceFormat.Pdf, limit.Token)));
    }

    [Fact]
    public void ChangingAnyByte_NeverThrows()
    {
        var random = new Random(2026);
        byte[][] seeds = [PdfBytes.Text(Compressed), PdfBytes.Saying("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", PdfBytes.Stream("<</Length {0}>>", "BT ET"u8.ToArray()))];
        for (var i = 0; i < 3000; i++)
        {
            var changed = (byte[])seeds[i % seeds.Length].Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                changed[random.Next(9, changed.Length - 7)] = random.Next(3) == 0 ? (byte)random.Next(256) : "<>[]()/%0123456789 Robj"u8.ToArray()[random.Next(22)];
            }

            var flaw = Looked.At(changed);
            Assert.True(flaw is null || Enum.IsDefined(flaw.Value), $"change {i}");
        }
    }

    private static string Plain(string inCatalog) => Encoding.Latin1.GetString(PdfBytes.Saying(inCatalog));
}
