using System.Text;
using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Domain.People;

namespace Portfolio.Tests.Domain.Imports;

/// <summary>Artefacts that programs leave in cells must not be taken for what a person wrote.</summary>
public sealed class CellMarksTests
{
    private const string Hidden = "\u00AD\u034F\u061C\u115F\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u202E\u2060\u2066\u2069\u3164\uFEFF\uFFA0";

    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData(" ＃ＶＡＬＵＥ！ ")]
    [InlineData("#DIV/0!")]
    [InlineData("#name?")]
    [InlineData("#NULL!")]
    [InlineData("#NUM!")]
    [InlineData("#SPILL!")]
    [InlineData("#溢位!")]
    [InlineData("#ERROR!")]
    [InlineData("Err:502")]
    [InlineData("Loading...")]
    [InlineData("N/A")]
    [InlineData("NULL")]
    public void ErrorValues_AreRecognised_AndAreNotComments(string text)
    {
        Assert.True(CellMarks.IsError(text));
        Assert.False(new SheetRow(2, [new(text), new("王小明")]).IsRemark);
    }

    [Theory]
    [InlineData("# 由教務處匯出")]
    [InlineData("#例 1130001")]
    [InlineData("＃請勿刪除！")]
    [InlineData("#")]
    public void CommentsByPeople_StayComments(string text) => Assert.True(new SheetRow(2, [new(text)]).IsRemark);

    [Theory]
    [InlineData("1.15E+08", true)]
    [InlineData("９.９５Ｅ＋１１", true)]
    [InlineData("1E+05", true)]
    [InlineData("1.2345678901234599E+15", true)]
    [InlineData("1E05", false)]
    [InlineData("EE101", false)]
    [InlineData("E+08", false)]
    [InlineData("1130001", false)]
    public void ScientificNotation_IsRecognised(string text, bool isScientific) => Assert.Equal(isScientific, CellMarks.IsScientific(text));

    [Fact]
    public void InvisibleCharacters_AnywhereInANumber_AreIgnored() => Gen.Select(Gen.Int[0, 7], Gen.Char[Hidden], Gen.Char[" \u00A0\u3000\u2007\u202F\t"]).Sample((at, sign, space) =>
        Code($"1130001".Insert(at, $"{sign}{space}")) == "1130001");

    [Theory]
    [InlineData("王\n小明", "王小明")]
    [InlineData("歐陽\r\n 小明", "歐陽小明")]
    [InlineData("Amy\nWang", "Amy Wang")]
    [InlineData("王\nAmy", "王 Amy")]
    public void LineBreakInAName_BecomesASpace_ExceptBetweenChineseCharacters(string text, string name) => Assert.Equal(name, Name(text));

    [Fact]
    public void Names_NeverContainInvisibleCharacters() => Gen.String[Gen.OneOf(Gen.Char[Hidden], Gen.Char["王小明Ab ＡＢ\n\r\t"], Gen.Char), 0, 12].Sample(text =>
        !CellMarks.HasInvisible(Name(text)) && !CellMarks.IsUnreadable(Name(text)) && !Name(text).Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void AnyCells_AreReadOrRefused_WithoutThrowing() => Gen.String[Gen.OneOf(Gen.Char["#?!=@'Ee+0123456789./:-年月日 上午&;x"], Gen.Char[Hidden], Gen.Char), 0, 16].Array[10].Sample(cells =>
    {
        var columns = ImportColumns.Of(ImportKind.Students);
        var row = new RowCells(new(columns, [.. columns.Select(c => c.Chinese)]), Today);
        row.Take(2, [.. cells.Select(c => new ImportCell(c))]);
        StudentRow.Read(row);
    });

    [Theory]
    [InlineData("益\uFA17", "益\uFA17")]
    [InlineData("\U0002F804", "\U0002F804")]
    [InlineData("Jose\u0301 \uFA17e\u0301", "Jos\u00E9 \uFA17\u00E9")]
    public void Composing_KeepsCompatibilityIdeographs(string text, string composed) => Assert.Equal(composed, PersonText.Clean(text));

    [Fact]
    public void Composing_WithoutCompatibilityIdeographs_IsNfc() => Gen.String[Gen.Char['\u0020', '\u33FF'], 0, 12].Sample(text => PersonText.Compose(text) == text.Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData("ming@school.example", true)]
    [InlineData("a.b+c_d@x-y.edu.tw", true)]
    [InlineData("ming@school", false)]
    [InlineData("ming@school.", false)]
    [InlineData("ming@.tw", false)]
    [InlineData(".ming@school.tw", false)]
    [InlineData("mi..ng@school.tw", false)]
    [InlineData("ming@school，tw", false)]
    [InlineData("ming@school。tw", false)]
    [InlineData("ming @school.tw", false)]
    [InlineData("ming@10.0.0.1", false)]
    [InlineData("王小明@school.tw", false)]
    [InlineData("a@b@c.tw", false)]
    [InlineData("mailto:ming@school.tw", false)]
    public void UnreachableMailAddresses_AreRefused(string text, bool isPossible) => Assert.Equal(isPossible, EmailAddress.IsPossible(text));

    private static string Code(string text) => Read(text, "甲").StudentNo;

    private static string Name(string text) => Read("1", text).Name;

    private static StudentRow Read(string number, string name)
    {
        var cells = new RowCells(new([ImportColumns.StudentNo, ImportColumns.StudentName], ["學號", "姓名"]), Today);
        cells.Take(2, [new(number), new(name)]);
        return StudentRow.Read(cells);
    }
}
