using System.Globalization;
using System.Text;
using Portfolio.Domain.Evidence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Inspection.Pdf;

/// <summary>Objects in streams are checked, however the stream is compressed, and whatever its type.</summary>
public sealed class PdfStreamsTests
{
    private const string Script = "9 0 <</S/JavaScript/JS(app.alert\\(1\\))>>";

    public static TheoryData<string, string> Folded => new()
    {
        { string.Empty, Script },
        { "/Filter/FlateDecode", Latin(Bytes.Deflated(PdfBytes.Text(Script))) },
        { "/Filter[/Fl]", Latin(Bytes.Deflated(PdfBytes.Text(Script))) },
        { "/F/FlateDecode", Latin(Bytes.Deflated(PdfBytes.Text(Script))) },
        { "/Filter 4 0 R", Latin(Bytes.Deflated(PdfBytes.Text(Script))) },
        { "/Filter/ASCIIHexDecode", Convert.ToHexString(PdfBytes.Text(Script)) + ">" },
        { "/Filter/ASCII85Decode", Ascii85(Script) },
        { "/Filter/RunLengthDecode", (char)(Script.Length - 1) + Script + (char)128 },
        { "/Filter/LZWDecode", Lzw(Script) },
        { "/Filter[/AHx/Fl]", Convert.ToHexString(Bytes.Deflated(PdfBytes.Text(Script))) + ">" },
        { "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>", Latin(Bytes.Deflated(Upped(Script, 4))) },
        { "/Filter[/Crypt/FlateDecode]/DecodeParms[<</Name/Identity>>null]", Latin(Bytes.Deflated(PdfBytes.Text(Script))) },
        { "/Filter/FlateDecode", Latin(Damaged(Bytes.Deflated(PdfBytes.Text(Script + new string(' ', 200))))) },
        { "/Filter/FlateDecode", "zz" + Latin(Bytes.Deflated(PdfBytes.Text(Script)))[2..] },
    };

    [Theory]
    [MemberData(nameof(Folded))]
    public void ScriptInAnObjectStream_IsFound(string filter, string data)
    {
        var objects = PdfBytes.Stream($"<</Type/ObjStm/N 1/First 4/Length {{0}}{filter}>>", PdfBytes.Text(data));
        Assert.Equal(EvidenceFlaw.Active, Looked.At(PdfBytes.Saying(string.Empty, PdfBytes.Text("/FlateDecode"), objects)));
        Assert.Equal(EvidenceFlaw.Active, Looked.At(Looked.Text(PdfBytes.Saying(string.Empty, PdfBytes.Text("/FlateDecode"), objects)).Replace("/Type/ObjStm", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void ScriptAfterACommentInItsHeader_IsFoundThroughTheTable()
    {
        var pdf = Looked.Text(PdfBytes.Saying("/OpenAction 4 0 R", PdfBytes.Text("null")));
        var at = pdf.IndexOf("4 0 obj", StringComparison.Ordinal);
        pdf = pdf.Replace("4 0 obj\nnull", "4%\n0%\nobj<</S/JavaScript/JS(x)>>", StringComparison.Ordinal);
        Assert.Contains($"{at:D10}", pdf, StringComparison.Ordinal);
        Assert.Equal(EvidenceFlaw.Active, Looked.At(pdf));
    }

    [Fact]
    public void UnlistedObjects_DoNotExistForAViewer() =>
        Assert.Equal(EvidenceFlaw.Broken, Looked.At(Looked.Text(PdfBytes.Compressed(string.Empty, "<<>>")).Replace("/Type/XRef", "/Type/XRef/Index[40 7]", StringComparison.Ordinal)));

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Damaged(byte[] folded) => [.. folded[..^6], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    private static byte[] Upped(string text, int columns)
    {
        var rows = PdfBytes.Text(text.PadRight((text.Length + columns - 1) / columns * columns)).Chunk(columns).ToList();
        return [.. rows.SelectMany((row, i) => (byte[])[2, .. row.Select((b, c) => (byte)(b - (i == 0 ? 0 : rows[i - 1][c])))])];
    }

    private static string Ascii85(string text)
    {
        var to = new StringBuilder();
        foreach (var four in PdfBytes.Text(text.PadRight((text.Length + 3) / 4 * 4)).Chunk(4))
        {
            var value = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(four);
            var letters = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
            {
                letters[i] = (char)((value % 85) + '!');
            }

            to.Append(value == 0 && letters.All(c => c == '!') ? "z" : new string(letters));
        }

        return to.Append("~>").ToString();
    }

    /// <summary>Nine-bit codes, each for a single letter: clear, the letters, end.</summary>
    private static string Lzw(string text)
    {
        var bits = string.Concat(text.Select(c => (int)c).Prepend(256).Append(257).Select(code => code.ToString("b9", CultureInfo.InvariantCulture)));
        return string.Concat(bits.PadRight((bits.Length + 7) / 8 * 8, '0').Chunk(8).Select(b => (char)Convert.ToByte(new string(b), 2)));
    }
}
