using CsCheck;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Imports;

namespace Portfolio.Tests.Domain.Imports;

/// <summary>Texts, numbers and words in cells, and the matching of columns.</summary>
public sealed class CellRulesTests
{
    [Theory]
    [InlineData("　王小明　", "王小明")]
    [InlineData("ＡＢＣ　１２３", "ABC 123")]
    [InlineData("嘉獎一次，協助校慶（一）", "嘉獎一次，協助校慶（一）")]
    [InlineData(" \t ", "")]
    public void Text_IsFoldedAndTrimmed_ButKeepsItsPunctuation(string text, string folded) => Assert.Equal(folded, CellText.Fold(text));

    [Theory]
    [InlineData(" １１３　０００１ ", "1130001")]
    [InlineData("Ｔ－００１", "T-001")]
    public void Code_LosesItsSpaces(string text, string code) => Assert.Equal(code, CellText.FoldCode(text));

    [Fact]
    public void Folding_IsIdempotent() => Gen.String.Sample(text => CellText.Fold(CellText.Fold(text)) == CellText.Fold(text) && CellText.FoldCode(CellText.FoldCode(text)) == CellText.FoldCode(text));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("３．０", 3)]
    [InlineData("3.5", null)]
    [InlineData("1e2", 100)]
    [InlineData("三", null)]
    [InlineData("99999999999", null)]
    public void WholeNumber_IsRead(string text, int? number) => Assert.Equal(number, CellNumbers.Whole(text));

    [Theory]
    [InlineData("115", 115)]
    [InlineData("115學年度", 115)]
    [InlineData("2026", 115)]
    [InlineData("15", null)]
    public void SchoolYear_IsAnRocYear(string text, int? year) => Assert.Equal(year, CellNumbers.SchoolYear(text));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("下", 2)]
    [InlineData("第二學期", 2)]
    [InlineData("3", null)]
    public void Term_IsOneOfTwo(string text, int? term) => Assert.Equal(term, CellNumbers.Term(text));

    [Theory]
    [InlineData("高三", 3)]
    [InlineData("一年級", 1)]
    [InlineData("11", 2)]
    [InlineData("4", null)]
    public void Grade_IsOneOfThree(string text, int? grade) => Assert.Equal(grade, CellNumbers.Grade(text));

    [Theory]
    [InlineData("轉入", EnrolmentStatus.TransferredIn)]
    [InlineData("Graduated", EnrolmentStatus.Graduated)]
    [InlineData("失蹤", null)]
    public void Word_IsOneOfThoseOffered(string text, EnrolmentStatus? status) => Assert.Equal(status, ImportWords.Status.Read(text));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("＝1+1")]
    [InlineData(" =cmd|'/c calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void Formula_IsRecognisedByItsFirstCharacter(string text) => Assert.True(new ImportCell(text).IsFormula);

    [Fact]
    public void Columns_AreFoundInAnyOrder_ByChineseEnglishOrAnotherName()
    {
        var match = new HeaderMatch(ImportColumns.Of(ImportKind.Memberships), ["備註", "Student No", "學\n年", "課程代碼\r\ncourse_code", "\uFEFF學\u200B期 "]);
        Assert.Empty(match.Problems);
        Assert.Equal(["備註"], match.Ignored);
        Assert.Equal(new int?[] { 2, 4, 3, 1 }, ImportColumns.Of(ImportKind.Memberships).Select(match.PlaceOf));
    }

    [Fact]
    public void Column_MissingOrTwice_IsAProblemOfTheHeader()
    {
        var match = new HeaderMatch(ImportColumns.Of(ImportKind.Memberships), ["學年度", "學期", "學號", "student_no"]);
        Assert.Equal([(1, "column-twice"), (1, "missing-column")], match.Problems.Select(p => (p.Row, p.Code)));
    }

    [Fact]
    public void Columns_OfOneKind_HaveDistinctNames() => Assert.All(ImportKinds.All, kind => Assert.All(
        ImportColumns.Of(kind),
        column => Assert.Equal(column, Assert.Single(ImportColumns.Of(kind), c => c.IsCalled(column.Chinese) || c.IsCalled(column.Name) || column.Synonyms.Any(c.IsCalled)))));

    [Fact]
    public void Kinds_AreFoundByName_AndUnimplementedOnesSaySo()
    {
        Assert.All(ImportKinds.All, kind => Assert.Equal(kind, ImportKinds.Find(kind.ToName()).Value));
        Assert.Equal("import-kind-later", ImportKinds.Find("departments").Error!.Code);
        Assert.Equal("import-kind-unknown", ImportKinds.Find("cats").Error!.Code);
    }
}
