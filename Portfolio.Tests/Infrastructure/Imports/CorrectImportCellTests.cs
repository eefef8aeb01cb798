using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Cells corrected on the page, and the rows that a person reviews before importing.</summary>
public sealed class CorrectImportCellTests
{
    private const string Header = "學號,姓名,學年度,年級,班級,座號,電子郵件";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Correction_IsCheckedAndImported_TheFileIsUnchanged_AndTheHistoryShowsIt()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var bytes = Rosters.Text(Header, "9950001,王?明,115,1,電機一甲,9");
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, bytes);
        Assert.Equal(["2:letter-lost"], (await PreviewAsync(database, file)).Codes());

        await CorrectAsync(database, file, "name", "王堃明");
        await CorrectAsync(database, file, "email", "ming@school.example");
        var corrected = await PreviewAsync(database, file);
        Assert.Empty(corrected.Problems);
        Assert.Equal([new(2, "name", "王?明", "王堃明"), new(2, "email", string.Empty, "ming@school.example")], corrected.Corrections);

        // A page may read them after the run is committed and before its file is moved.
        Assert.Equal(corrected.Corrections, database.Get<ImportFiles>().CorrectionsOf(_school.Id, file));
        Assert.Equal(1, (await database.Get<RunImport>().ExecuteAsync(_school.AsRegistrar, new(file, new()), null, TestDatabase.Token)).Value.Counts.Added);
        await using var db = database.Open();
        var student = await db.Students.SingleAsync(s => s.StudentNo == "9950001", TestDatabase.Token);
        Assert.Equal(("王堃明", "ming@school.example"), (student.Name, student.Personal.Email));
        var kept = database.FilesIn("imports");
        Assert.Equal(2, kept.Count);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(kept.Single(f => Path.GetExtension(f).Length == 0), TestDatabase.Token));
        var run = Assert.Single((await database.Get<ImportHistory>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value.Runs);
        Assert.Equal(corrected.Corrections, run.Corrections);
    }

    [Fact]
    public async Task InvalidCorrection_IsAProblem_AndCanBeRemoved()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header, "9950001,王小明,115,1,電機一甲,9"));
        await CorrectAsync(database, file, "seat_no", "=1+1");
        Assert.Equal(["2:formula-cell"], (await PreviewAsync(database, file)).Codes());
        await CorrectAsync(database, file, "seat_no", "五");
        Assert.Equal(["2:number-invalid"], (await PreviewAsync(database, file)).Codes());
        await CorrectAsync(database, file, "seat_no", null);
        var back = await PreviewAsync(database, file);
        Assert.Empty(back.Problems);
        Assert.Empty(back.Corrections);
    }

    [Fact]
    public async Task Others_OtherCells_AndTooMany_AreRefused()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header, "9950001,王小明,115,1,電機一甲,9"));
        var correct = database.Get<CorrectImportCell>();
        Assert.Equal(CommonErrors.NotYours, (await correct.ExecuteAsync(_school.AsAdministrator, new(file, 2, "name", "甲"), TestDatabase.Token)).Error);
        Assert.Equal(ImportErrors.FileGone, (await correct.ExecuteAsync(other.AsRegistrar, new(file, 2, "name", "甲"), TestDatabase.Token)).Error);
        Assert.Equal(ImportErrors.CellUnknown, (await correct.ExecuteAsync(_school.AsRegistrar, new(file, 1, "name", "甲"), TestDatabase.Token)).Error);
        Assert.Equal(ImportErrors.CellUnknown, (await correct.ExecuteAsync(_school.AsRegistrar, new(file, 2, "cat", "甲"), TestDatabase.Token)).Error);
        Assert.Equal(ImportErrors.CorrectionTooLong, (await correct.ExecuteAsync(_school.AsRegistrar, new(file, 2, "name", new('甲', 4001)), TestDatabase.Token)).Error);
        for (var row = 2; row < 2 + CellCorrection.Most; row++)
        {
            Assert.Null((await correct.ExecuteAsync(_school.AsRegistrar, new(file, row, "name", "甲"), TestDatabase.Token)).Error);
        }

        Assert.Equal(ImportErrors.TooManyCorrections, (await correct.ExecuteAsync(_school.AsRegistrar, new(file, 9999, "name", "甲"), TestDatabase.Token)).Error);
    }

    [Fact]
    public async Task Rows_ArePagedWithOldAndNewValues_AndDeletedWithTheFile()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(
            [Header, "1130001,王曉明,115,1,電機一甲,7,new@school.example", .. Enumerable.Range(1, 45).Select(i => $"{9950000 + i},新生{i},115,1,電機一甲,{100 + i}")]));
        Assert.Equal((45, 1), await PreviewAsync(database, file) is var p ? (p.Counts.Added, p.Counts.Changed) : default);

        var changed = Assert.Single((await PageAsync(database, file, PreviewList.Changed, 0)).Rows);
        Assert.Equal(2, changed.Row);
        Assert.Equal([new("name", "王小明", "王曉明"), new("email", string.Empty, "new@school.example"), new("seat_no", "1", "7")], changed.Changes);
        var last = await PageAsync(database, file, PreviewList.Added, 2);
        Assert.Equal((5, 45, "9950041"), (last.Rows.Count, last.Of, last.Rows[0].Cells[0].Text));
        Assert.Equal(CommonErrors.NotYours, (await database.Get<PreviewRows>().ReadAsync(_school.AsAdministrator, file, PreviewList.Added, 0, TestDatabase.Token)).Error);

        await database.Get<DiscardImportFile>().ExecuteAsync(_school.AsRegistrar, file, TestDatabase.Token);
        Assert.Empty(database.FilesIn("imports"));
    }

    private Task<Result> CorrectAsync(TestDatabase database, ImportRunId file, string column, string? text) =>
        database.Get<CorrectImportCell>().ExecuteAsync(_school.AsRegistrar, new(file, 2, column, text), TestDatabase.Token);

    private async Task<ImportPreview> PreviewAsync(TestDatabase database, ImportRunId file) =>
        (await database.Get<PreviewImport>().ExecuteAsync(_school.AsRegistrar, new(file, new(), ListsRows: true), null, TestDatabase.Token)).Value;

    private async Task<PreviewPage> PageAsync(TestDatabase database, ImportRunId file, PreviewList list, int page) =>
        (await database.Get<PreviewRows>().ReadAsync(_school.AsRegistrar, file, list, page, TestDatabase.Token)).Value;
}
