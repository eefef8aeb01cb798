using System.IO.Compression;
using System.Text;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports.Templates;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Workbooks, genuine and hostile.</summary>
public sealed class XlsxSheetTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Rows_OfTheFirstSheet_AreReadWithTheirNumbers()
    {
        var rows = Rosters.Read(Rosters.Xlsx(["學號", "姓名"], ["0012", "王小明"], [], ["0013", " 林 "])).Where(r => r.LeftOut is null).ToList();
        Assert.Equal([1, 2, 4], rows.Select(r => r.Number));
        Assert.Equal(["0012", "王小明"], rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void CellsWrittenByExcel_AreReadCorrectly()
    {
        var rows = Rosters.Read(Workbook("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3"><v>1130001</v></c><c r="B3" s="1"><v>39945</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><v>1.130001E6</v></c><c r="E3" t="inlineStr"><is><r><t>王</t></r><r><t>小明</t></r></is></c><c r="F3" s="1"/></row>
            """)).Where(r => r.LeftOut is null).ToList();
        Assert.Equal(["學號", string.Empty, "生日"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(3, rows[1].Number);
        Assert.Equal(["1130001", "2009-05-12", "是", "1130001", "王小明", string.Empty], rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Texts_AreReadAsExcelDisplaysThem()
    {
        var cells = Rosters.Read(Workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><r><t>王</t></r><rPh sb="0" eb="1"><t>ㄨㄤˊ</t></rPh><r><t>明</t></r></is></c><c r="B1" t="inlineStr"><is><t>a_x0041__x005F_x0042_</t></is></c><c r="C1" t="str"><v>甲_x0009_乙</v></c><c r="D1" t="e"><v>#N/A</v></c></row>
            """))[0].Cells;
        Assert.Equal(["王明", "aA_x0042_", "甲\t乙", "#N/A"], cells.Select(c => c.Text));
    }

    [Fact]
    public void Numbers_AreReadAsExcelDisplaysThem_WithProblemsForLostDigitsOrDays()
    {
        var cells = Rosters.Read(Workbook("""
            <row r="1"><c r="A1" s="2"><v>12345</v></c><c r="B1" s="3"><v>7</v></c><c r="C1"><v>1.2345678901234599E+17</v></c><c r="D1" s="1"><v>39945.666666666664</v></c></row>
            """))[0].Cells;
        Assert.Equal(["0012345", "T007", "1.2345678901234599E+17", "2009-05-12 16:00:00"], cells.Select(c => c.Text));
    }

    [Fact]
    public void HiddenRows_AreImportedWithAWarning_AndOtherSheetsAreSkippedByName()
    {
        var rows = Rosters.Read(Workbook("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>"""));
        Assert.Equal([false, true], rows.Select(r => r.IsHidden));
        using var stream = new MemoryStream();
        SheetWriter.Write(stream, new SheetText("高一", [["1"]]), new SheetText("高二", [["2"]]));
        Assert.Equal(new LeftOut(0, "other-sheet", "高二"), Rosters.Read(stream.ToArray())[0].LeftOut);
    }

    [Fact]
    public void FormulaCells_AreDetected_WhateverTheirValue()
    {
        var cell = Rosters.Read(Workbook("""<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>5</v></c></row>"""))[0].Cells[0];
        Assert.True(cell.IsFormula);
        Assert.Equal("=SUM(B1:B9)", cell.Text);
    }

    [Fact]
    public void TruncatedWorkbook_IsBroken()
    {
        var bytes = Rosters.Xlsx(["學號"], ["1"]);
        Problem("file-broken", bytes[..(bytes.Length / 2)]);
        Problem("file-broken", Workbook("""<row r="1"><c r="A1" t="s"><v>99</v></c></row>"""));
        Assert.Equal("file-broken", Rosters.Read(Workbook("""<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c"""))[^1].Problem!.Code);
    }

    [Fact]
    public void ZipBombs_AreDetectedWhileUnpacking_WhateverTheirHeadersSay()
    {
        Problem("archive-too-large", Archive(("xl/worksheets/sheet1.xml", new byte[30 * 1_048_576])));
        Problem("archive-too-large", Archive([.. Enumerable.Range(0, 201).Select(i => ($"part{i}.xml", new byte[1]))]));
    }

    [Fact]
    public void OtherArchives_AreNoTables() => Problem("file-not-a-table", Archive(("word/document.xml", Encoding.UTF8.GetBytes("<a/>"))));

    [Fact]
    public void Entities_AreNotResolved() => Assert.Equal(
        "file-broken", Rosters.Read(Workbook("""<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>""", """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>"""))[^1].Problem!.Code);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Templates_OfEachKind_CanBeImportedUnchanged_AndAddNothing(bool isEnglish)
    {
        var school = new SmallSchool();
        await using var database = await TestDatabase.WithAsync(school);
        foreach (var kind in ImportKinds.All)
        {
            foreach (var template in new[] { ImportTemplate.Csv(kind, isEnglish), ImportTemplate.Xlsx(kind, isEnglish) })
            {
                var preview = await database.PreviewAsync(school.AsRegistrar, kind, template);
                Assert.Empty(preview.Problems);
                Assert.All(preview.Columns, c => Assert.NotNull(c.Header));
                Assert.Equal(0, preview.Counts.Added);
            }
        }
    }

    private static void Problem(string code, byte[] bytes) => Assert.Equal(code, Rosters.Read(bytes)[^1].Problem!.Code);

    /// <summary>A workbook as Excel writes it, with this content in its sheet; style 1 is a date.</summary>
    private static byte[] Workbook(string rows, string prologue = "") => Archive(
        ("[Content_Types].xml", Utf8("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""")),
        ("_rels/.rels", Utf8("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""")),
        ("xl/workbook.xml", Utf8($"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Utf8("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""")),
        ("xl/styles.xml", Utf8($"""<styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-404]e/m/d"/><numFmt numFmtId="165" formatCode="0000000"/><numFmt numFmtId="166" formatCode="&quot;T&quot;000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""")),
        ("xl/sharedStrings.xml", Utf8($"""<sst xmlns="{Main}"><si><t>學號</t></si><si><r><t>生</t></r><r><t>日</t></r><rPh sb="0" eb="1"><t>ㄕㄥ</t></rPh></si></sst>""")),
        ("xl/worksheets/sheet1.xml", Utf8($"""{prologue}<worksheet xmlns="{Main}"><dimension ref="A1:F3"/><sheetData>{rows}</sheetData></worksheet>""")));

    private static byte[] Utf8(string xml) => Encoding.UTF8.GetBytes(xml);

    private static byte[] Archive(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
