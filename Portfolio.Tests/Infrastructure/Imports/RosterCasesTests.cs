using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Architecture;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>
/// Student rosters as saved by spreadsheet programs, from the file to the database: no row is skipped or changed silently.
/// </summary>
public sealed class RosterCasesTests
{
    private const string Header = "學號,姓名,身分證字號,出生日期,學年度,年級,班級,座號,電子郵件,狀態";

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("08-question-mark-name.csv", "2:letter-lost;3:letter-lost")]
    [InlineData("25-na-in-number.csv", "3:cell-error;4:cell-error")]
    [InlineData("28-sci-number.csv", "2:digits-lost;3:digits-lost")]
    [InlineData("d-us-mdy2.csv", "2:date-ambiguous")]
    public async Task ValueLostByAProgram_IsAProblem(string name, string problems)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal(problems.Split(';'), (await ImportAsync(database, name)).Codes());
        await using var db = database.Open();
        Assert.Equal(2, await db.Students.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task RowsWithoutTrailingEmptyColumns_AreAccepted()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal(3, (await ImportAsync(database, "22-trailing-commas-lost.csv")).Counts.Added);
        var short1 = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, "9960001,甲生,,99/05/12,115,1,電機一甲");
        Assert.Equal(["2:value-required:座號"], short1.Problems.Select(p => $"{p.Row}:{p.Code}:{p.Column}"));
    }

    [Fact]
    public async Task InvisibleCharacters_AreRemovedWithAWarning_AndCreateNoDuplicateStudent()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var first = await ImportAsync(database, "29-zero-width.csv");
        Assert.Equal(4, first.Counts.Added);
        Assert.Equal(4, first.Remarks.Count(r => r.Code == "invisible-removed"));
        var plain = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, "9950001,甲生,,99/05/12,115,1,試一甲,1", "9950003,丙生,,99/05/12,115,1,試一甲,3");
        Assert.Equal((0, 2), (plain.Counts.Added, plain.Counts.Unchanged));
        await using var db = database.Open();
        Assert.Equal(
            ["small-9950001", "small-9950002", "small-9950003", "small-9950004"],
            await db.Accounts.Where(a => a.SignInName.StartsWith("small-99")).Select(a => a.SignInName).Order().ToListAsync(TestDatabase.Token));
    }

    [Theory]
    [InlineData("x03-inline-phonetic.xlsx", "王小明")]
    [InlineData("x32-escaped-x000D.xlsx", "王明;甲A")]
    public async Task NamesInWorkbooks_AreReadAsDisplayed(string name, string names)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Empty((await ImportAsync(database, name)).Problems);
        await using var db = database.Open();
        Assert.Equal(names.Split(';'), await db.Students.Where(s => s.StudentNo.StartsWith("99")).OrderBy(s => s.StudentNo).Select(s => s.Name).ToListAsync(TestDatabase.Token));
    }

    [Theory]
    [InlineData("#VALUE!,甲生,,99/05/12,115,1,電機一甲,9,,", "2:cell-error")]
    [InlineData("########,甲生,,99/05/12,115,1,電機一甲,9,,", "2:cell-too-narrow")]
    [InlineData("9950001,甲生,,#######,115,1,電機一甲,9,,", "2:cell-too-narrow")]
    [InlineData("9950001,甲生,,99/05/12,115,1,電機一甲,9,#N/A,", "2:cell-error")]
    [InlineData("9950001,甲\uFFFD,,99/05/12,115,1,電機一甲,9,,", "2:letter-lost")]
    [InlineData("9950001,甲□,,99/05/12,115,1,電機一甲,9,,", "2:letter-lost")]
    [InlineData("9950001,甲〓,,99/05/12,115,1,電機一甲,9,,", "2:letter-lost")]
    [InlineData("9950001,甲\uE001,,99/05/12,115,1,電機一甲,9,,", "2:unreadable-text")]
    [InlineData("9950001,甲生,,1998/05/12,115,1,電機一甲,9,,", "2:age-unusual")]
    [InlineData("9950001,甲生,,2090/05/12,115,1,電機一甲,9,,", "2:birth-implausible")]
    [InlineData("9950001,甲生,,1909-05-12,115,1,電機一甲,9,,", "2:birth-implausible")]
    [InlineData("9950001,甲生,,99/05/12,115,1,1月2日,9,,", "2:became-date")]
    [InlineData("9950001,甲生,,99/05/12,115,1,電機一甲,9,a b@school.example,", "2:email-invalid")]
    [InlineData("9950001,甲生,,99/05/12,115,1,電機一甲,9,ming@school,", "2:email-invalid")]
    [InlineData("01130001,王小明,,99/05/12,115,1,電機一甲,9,,", "2:number-alike")]
    public async Task TypingError_IsOneProblem(string row, string problem)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal([problem], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, row)).Codes());
    }

    [Theory]
    [InlineData("9950001,甲生,,99/05/12,115,1,電機一甲,9,ming＠school.example,", "")]
    [InlineData("'9950001,甲生,,98/05/12,115,1,電機一甲,9,,", "apostrophe-removed")]
    [InlineData("=\"9950001\",甲生,,2009/5/12 上午 12:00:00,115,1,電機一甲,9,,", "")]
    [InlineData("9950001.0,甲生,,2009-05-12T00:00:00.000,115,1,電機一甲,9,,", "figure-read")]
    [InlineData("9950001,甲&#29983;,,99/05/12,115,1,電機一甲,9,,", "entity-read")]
    public async Task ClearIntention_IsAccepted_WithAWarning(string row, string remark)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, row);
        Assert.Empty(result.Problems);
        Assert.Equal(remark, string.Join(';', result.Remarks.Select(r => r.Code)));
        await using var db = database.Open();
        Assert.Equal("甲生", (await db.Students.SingleAsync(s => s.StudentNo == "9950001", TestDatabase.Token)).Name);
    }

    [Fact]
    public async Task UnusualAges_AreAcceptedWhenConfirmed_ImpossibleOnesNever()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Header, "9950001,甲生,,75/05/12,115,1,電機一甲,9,,");
        Assert.Equal(["2:age-unusual"], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file)).Codes());
        Assert.Equal(1, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file, new ImportOptions(ConfirmsAges: true))).Counts.Added);
        var impossible = Rosters.Text(Header, "9950002,乙生,,2020/05/12,115,1,電機一甲,8,,");
        Assert.Equal(["2:birth-implausible"], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, impossible, new ImportOptions(ConfirmsAges: true))).Codes());
    }

    [Fact]
    public async Task SkippedRows_AreCountedAndShown_AndAHeaderWithANumberSignIsNotSkipped()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.PreviewAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(
            "# 教務處", "#,學號,姓名,學年度,年級,班級,座號,", string.Empty, "1,9950001,甲生,115,1,電機一甲,9,備取", "#例,9950002,乙生,115,1,電機一甲,8,"));
        Assert.Empty(result.Problems);
        Assert.Equal(1, result.Counts.Added);
        Assert.Equal(
            ["1:remark:# 教務處", "2:ignored-column:#", "3:blank-row:", "4:unnamed-column:備取", "5:remark:#例"], result.LeftOut.Select(l => $"{l.Row}:{l.Reason}:{l.Text}"));
        Assert.Equal(5, result.LeftOutCounts.Values.Sum());
    }

    private Task<ImportPreview> ImportAsync(TestDatabase database, string name) => database.ImportAsync(
        _school.AsRegistrar, ImportKind.Students, File.ReadAllBytes(Path.Combine(Source.Root.FullName, "Portfolio.Tests", "Cases", "rosters", name)), new ImportOptions(FoundsClasses: true));
}
