using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Imports;
using Portfolio.Domain.People;
using Portfolio.Domain.Records;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Undoing the latest import, and what prevents it.</summary>
public sealed class UndoImportTests
{
    private const string Header = "學號,姓名,學年度,年級,班級,座號";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Undo_RestoresEveryTable()
    {
        var other = new HomeroomClass(new(A.Id()), _school.Id, SmallSchool.Year, 1, "電機一乙", null);
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, other, outcome);
        var before = await ContentAsync(database);
        foreach (var (kind, file, options) in Everything())
        {
            var result = await database.ImportAsync(Portfolio.Domain.Common.Actor.CommandLine(_school.Id), kind, file, options);
            Assert.Empty(result.Problems);
            Assert.NotEqual(before, await ContentAsync(database));
            Assert.Equal(kind, (await database.UndoAsync(_school.AsRegistrar)).Value);
            Assert.Equal(before, await ContentAsync(database));
        }

        Assert.Equal("import-nothing-to-undo", (await database.UndoAsync(_school.AsRegistrar)).Error!.Code);
    }

    [Fact]
    public async Task LastImport_IsUndoneFirst_AndOnlyTheOneOnScreen()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, "1150001,林小美,115,1,電機一甲,3");
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, "學年度,學期,課程代碼,學號", "115,1,C1,1150001");
        var runs = (await database.Get<ImportHistory>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value;
        Assert.Equal([ImportKind.Memberships, ImportKind.Students], runs.Runs.Select(r => r.Kind));
        Assert.Equal(runs.Runs[0].Id, runs.Undoable);
        Assert.Equal("conflict", (await database.Get<UndoImport>().ExecuteAsync(_school.AsRegistrar, new(runs.Runs[1].Id), TestDatabase.Token)).Error!.Code);
        Assert.Equal(ImportKind.Memberships, (await database.UndoAsync(_school.AsRegistrar)).Value);
        Assert.Equal(ImportKind.Students, (await database.UndoAsync(_school.AsRegistrar)).Value);
    }

    [Fact]
    public async Task Outcomes_OfAnAddedMember_PreventTheUndo()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var course = await AddCourseAsync(database);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, "學年度,學期,課程代碼,學號", "115,1,N1,1130001");
        var draft = A.Draft(_school);
        Assert.Null(draft.Draft.Write(_school.AsStudent, new("自走車", "循線"), course, SmallSchool.SchoolDay).Error);
        await database.SaveAsync(draft);
        var refused = (await database.UndoAsync(_school.AsRegistrar)).Error!;
        Assert.Equal(("import-depended-outcomes", 1), (refused.Code, refused.Arguments[0]));
    }

    [Fact]
    public async Task IssuedCredentials_PreventTheUndo()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, "1150001,林小美,115,1,電機一甲,3");
        await using (var db = database.Open())
        {
            await db.Accounts.Where(a => a.SignInName == "small-1150001").ExecuteUpdateAsync(a => a.SetProperty(x => x.CredentialState, CredentialState.Issued), TestDatabase.Token);
        }

        Assert.Equal("import-depended-accounts", (await database.UndoAsync(_school.AsRegistrar)).Error!.Code);
    }

    [Fact]
    public async Task ReportedMistakes_OtherRecordsAndLaterChanges_PreventTheUndo()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Header, "1150001,林小美,115,1,電機一甲,3", "1130001,王曉明,115,1,電機一甲,1");
        StudentId added;
        await using (var db = database.Open())
        {
            added = (await db.Students.SingleAsync(s => s.StudentNo == "1150001", TestDatabase.Token)).Id;
        }

        var report = new MistakeReport(new(A.Id()), _school.Id, added, RecordPart.BasicData, null, "名字錯了", SmallSchool.SchoolDay);
        await database.SaveAsync(report);
        Assert.Equal("import-depended-reports", (await database.UndoAsync(_school.AsRegistrar)).Error!.Code);
        await using (var db = database.Open())
        {
            await db.MistakeReports.ExecuteDeleteAsync(TestDatabase.Token);
            db.Add(new CourseMember(_school.Course.Id, added, _school.Id));
            await db.SaveChangesAsync(TestDatabase.Token);
        }

        Assert.Equal("import-depended-rows", (await database.UndoAsync(_school.AsRegistrar)).Error!.Code);
        await using (var db = database.Open())
        {
            await db.CourseMembers.Where(m => m.StudentId == added).ExecuteDeleteAsync(TestDatabase.Token);
            await db.Students.Where(s => s.StudentNo == "1130001").ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "又改名"), TestDatabase.Token);
        }

        Assert.Equal("import-depended-changes", (await database.UndoAsync(_school.AsRegistrar)).Error!.Code);
    }

    private static (ImportKind Kind, byte[] File, ImportOptions Options)[] Everything() =>
    [
        (ImportKind.Students, Rosters.Text(Header, "1150001,林小美,115,1,電機一甲,3", "1130001,王曉明,115,1,電機一乙,9", "1130002,陳小華,116,2,電機二甲,1"), new()),
        (ImportKind.Teachers, Rosters.Text("教師代碼,姓名,導師班級,角色", "T9,新老師,電機一甲,任課", "T1,任課老師改名,電機一乙,任課;註冊"), new()),
        (ImportKind.Courses, Rosters.Text("學年度,學期,課程代碼,科目名稱,學分,教師代碼", "115,1,N1,新課程,3,T1", "115,1,C2,課程二,3,T2", "115,1,C3,課程3,2,T1;T2"), new()),
        (ImportKind.Memberships, Rosters.Text("學年度,學期,課程代碼,學號", "115,1,C1,1130001", "115,1,C2,1130001"), new(RemovesAbsent: true, ConfirmedRemovals: 4)),
        (ImportKind.Records, Rosters.Text("學年度,學期,課程代碼,學號,成績", "115,1,C1,1130001,88.5"), new()),
        (ImportKind.Cadre, Rosters.Text("學年度,學期,學號,級別,職務", "115,1,1130001,班級,班長"), new()),
        (ImportKind.Rewards, Rosters.Text("學年度,學號,類別,內容,日期", "115,1130001,獎勵,嘉獎一次,115/10/08"), new()),
    ];

    private async Task<CourseId> AddCourseAsync(TestDatabase database)
    {
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, "學年度,學期,課程代碼,科目名稱,學分,教師代碼", "115,1,N1,新課程,3,T1");
        await using var db = database.Open();
        return (await db.Courses.SingleAsync(c => c.Code == "N1", TestDatabase.Token)).Id;
    }

    /// <summary>Every row of every table that imports write, without versions and run ids.</summary>
    private static async Task<string> ContentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var lines = new List<string>();
        foreach (var type in ImportedRows.Types.Append(typeof(Portfolio.Domain.Outcomes.LearningOutcome)))
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
            foreach (var row in await rows.ToListAsync(TestDatabase.Token))
            {
                var entry = db.Entry(row);
                var values = entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties)).Where(p => p.Metadata.Name is not ("Version" or ImportedRows.Run));
                lines.Add($"{type.Name} {string.Join(' ', values.Select(v => $"{v.Metadata.Name}={v.CurrentValue}"))}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
