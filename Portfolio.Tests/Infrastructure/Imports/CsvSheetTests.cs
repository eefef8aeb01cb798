using System.Text;
using Portfolio.Domain.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Text files as they occur in practice: encodings, quotes, truncation.</summary>
public sealed class CsvSheetTests
{
    private const string Names = "學號,姓名\r\n1,王小明陳大華林美麗張志強黃淑芬吳建宏\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Names) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Names)] },
        { "Big5", Rosters.Big5.GetBytes(Names) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_IsRead_InEachEncoding(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        var rows = Rosters.Read(bytes);
        Assert.Equal(["學號", "姓名"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal("王小明陳大華林美麗張志強黃淑芬吳建宏", rows[1].Cells[1].Text);
    }

    [Fact]
    public void SimplifiedChinese_IsNotReadAsBig5()
    {
        var gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        Problem("wrong-encoding", gb2312.GetBytes("student_no,name\n1,王小明陈大华林美丽张志强黄淑芬吴建宏刘文华\n2,赵钱孙李周吴郑王\n"));
    }

    [Fact]
    public void Utf16_AndBytesOfNoEncoding_AreRefused()
    {
        Problem("wrong-encoding", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Names)]);
        Problem("wrong-encoding", Encoding.Latin1.GetBytes("student_no,name\n1,José,\n"));
    }

    [Fact]
    public void ChosenEncoding_ThatDoesNotFit_IsRefused() =>
        Assert.Equal("wrong-encoding", Assert.Single(Rosters.Read(Rosters.Big5.GetBytes(Names), TextForm.Utf8)).Problem!.Code);

    [Fact]
    public void FileTruncatedInsideACharacter_IsBroken()
    {
        var bytes = Encoding.UTF8.GetBytes(Names);
        var rows = Rosters.Read(bytes[..^4]);
        Assert.Equal("file-broken", rows[^1].Problem!.Code);
    }

    [Fact]
    public void QuotedCells_MayContainSeparatorsQuotesAndLineBreaks()
    {
        var rows = Rosters.Read(Rosters.Text("a,b", "1,\"x,\"\"y\"\"\nz\"", "2,w"));
        Assert.Equal("x,\"y\"\nz", rows[1].Cells[1].Text);
        Assert.Equal((3, "w"), (rows[2].Number, rows[2].Cells[1].Text));
    }

    [Theory]
    [InlineData("a,b\n1,\"x\n2,y\n3,z\n")]
    [InlineData("a,b\n1,\"x\n2,y\n3,\"z\"\n")]
    public void QuoteThatIsNotClosed_IsAProblemOfItsRow(string text)
    {
        var rows = Rosters.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((2, "quote-unterminated"), (rows[^1].Number, rows[^1].Problem!.Code));
    }

    [Fact]
    public void ShortRows_AreAccepted_LongOnesAreProblems_AndReadingContinues()
    {
        var rows = Rosters.Read(Rosters.Text("a,b,c", "1,2", "1,2,3,4", "1,2,3,", "1,2,3"));
        Assert.Equal([null, null, "row-long", null, null], rows.Select(r => r.Problem?.Code));
    }

    [Fact]
    public void BlankRows_AreSkipped_ButCountedAndReported()
    {
        var rows = Rosters.Read(Rosters.Text("a,b", string.Empty, " , ", "1,2", ",", "\u200B,"));
        Assert.Equal([1, 4], rows.Where(r => r.LeftOut is null).Select(r => r.Number));
        Assert.Equal([(2, 2, "blank-row"), (5, 2, "blank-row")], rows.Where(r => r.LeftOut is not null).Select(r => (r.LeftOut!.Row, r.LeftOut.Count, r.LeftOut.Reason)));
    }

    [Fact]
    public void TabsAndSemicolons_SeparateToo()
    {
        Assert.Equal(["a", "b,c"], Rosters.Read(Rosters.Text("a\tb,c"))[0].Cells.Select(c => c.Text));
        Assert.Equal(["a", "b"], Rosters.Read(Rosters.Text("a;b"))[0].Cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData("cell-too-long", 1, 4001)]
    [InlineData("too-many-columns", 201, 1)]
    public void TooLong_AndTooWide_AreRefused(string code, int columns, int length) =>
        Assert.Equal(code, Rosters.Read(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat(new string('a', length), columns))))[^1].Problem!.Code);

    [Fact]
    public void TooManyRows_AreRefused_WithoutReadingFurther()
    {
        var rows = Rosters.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1\n", 2_000_010))));
        Assert.Equal((2_000_001, "too-many-rows"), (rows[^1].Number, rows[^1].Problem!.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\0\0")]
    public void NonTable_IsRefused(string text) => Assert.NotNull(Assert.Single(Rosters.Read(Encoding.UTF8.GetBytes(text))).Problem);

    [Fact]
    public void OldExcelFiles_AreRefused() => Problem("file-not-a-table", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static void Problem(string code, byte[] bytes) => Assert.Equal(code, Assert.Single(Rosters.Read(bytes)).Problem!.Code);
}
