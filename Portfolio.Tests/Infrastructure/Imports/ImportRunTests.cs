using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>What all imports have in common: the stored run, permissions, and files that are refused.</summary>
public sealed class ImportRunTests
{
    private const string Header = "學號,姓名,學年度,年級,班級,座號";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Run_IsStoredWithItsFileAndJournal_AndPublishedAfterTheCommit()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var bytes = Rosters.Text(Header, "1150001,林小美,115,1,電機一甲,3");
        var (school, homeroom) = (database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Id)), database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Class.Id)));
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, bytes);

        await using var db = database.Open();
        var run = await db.ImportRuns.SingleAsync(TestDatabase.Token);
        Assert.Equal((ImportKind.Students, "名冊.csv", Bytes.Sha256(bytes), 1, 2), (run.Kind, run.FileName, run.Sha256, run.Added, run.Absent));
        Assert.Equal((_school.AsRegistrar.Account, database.Clock.GetUtcNow()), (run.By!.Value, run.At));
        Assert.Equal(nameof(RosterImported), (await db.Journal.SingleAsync(TestDatabase.Token)).Action);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(database.FilesIn("imports")), TestDatabase.Token));
        Assert.Equal(school + 1, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Id)));
        Assert.Equal(homeroom + 1, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Class.Id)));
    }

    [Fact]
    public async Task AFailureInTheMiddle_IsRolledBack_AndPublishesNothing()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using (var db = database.Open())
        {
            // The third table that the import writes raises an error; the first two must be rolled back.
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER refuse BEFORE INSERT ON Enrolments BEGIN SELECT RAISE(ABORT, 'disk full'); END", TestDatabase.Token);
        }

        var before = database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Id));
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header, "1150001,林小美,115,1,電機一甲,3"));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => database.Get<RunImport>().ExecuteAsync(_school.AsRegistrar, new(file, new()), null, TestDatabase.Token));
        await using var after = database.Open();
        Assert.Equal(2, await after.Students.CountAsync(TestDatabase.Token));
        Assert.Equal(_school.Accounts.Count, await after.Accounts.CountAsync(TestDatabase.Token));
        Assert.Empty(await after.ImportRuns.ToListAsync(TestDatabase.Token));
        Assert.Equal(before, database.Get<LiveUpdates>().VersionOf(Topic.Of(_school.Id)));
    }

    [Fact]
    public async Task OnlyRegistrars_Import_AndOnlyIntoTheirOwnSchool()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        var receive = database.Get<ReceiveImportFile>();
        var refused = await receive.ExecuteAsync(_school.AsAdministrator, new(ImportKind.Students, "a.csv", 3), new MemoryStream([1, 2, 3]), TestDatabase.Token);
        Assert.Equal(CommonErrors.NotYours, refused.Error);

        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header, "1150001,林小美,115,1,電機一甲,3"));
        Assert.Equal(CommonErrors.NotYours, (await database.Get<RunImport>().ExecuteAsync(_school.AsTeacher, new(file, new()), null, TestDatabase.Token)).Error);
        Assert.Equal("import-file-gone", (await database.Get<RunImport>().ExecuteAsync(other.AsRegistrar, new(file, new()), null, TestDatabase.Token)).Error!.Code);
        Assert.Equal("import-file-gone", (await database.Get<PreviewImport>().ExecuteAsync(other.AsRegistrar, new(file, new()), null, TestDatabase.Token)).Error!.Code);
    }

    [Fact]
    public async Task File_OfAGigabyte_IsRefusedBeforeAByteIsRead_OrWhileStreaming()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var receive = database.Get<ReceiveImportFile>();
        using var announced = new EndlessStream();
        Assert.Equal("import-too-large", (await receive.ExecuteAsync(_school.AsRegistrar, new(ImportKind.Students, "a.csv", 1L << 30), announced, TestDatabase.Token)).Error!.Code);
        Assert.Equal(0, announced.Given);
        using var silent = new EndlessStream();
        Assert.Equal("import-too-large", (await receive.ExecuteAsync(_school.AsRegistrar, new(ImportKind.Students, "a.csv", null), silent, TestDatabase.Token)).Error!.Code);
        Assert.InRange(silent.Given, ImportLimits.FileBytes, ImportLimits.FileBytes + 1_000_000);
        Assert.Empty(database.FilesIn("imports"));
    }

    [Fact]
    public async Task FileThatIsNotImported_IsDeletedAfterADay()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header));
        foreach (var file in database.FilesIn("imports"))
        {
            File.SetLastWriteTimeUtc(file, database.Clock.GetUtcNow().UtcDateTime);
        }

        database.Clock.Advance(TimeSpan.FromHours(25));
        await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Text(Header));
        Assert.Equal(2, database.FilesIn("imports").Count);
    }

    [Fact]
    public async Task MissingColumn_StopsTheImport_AndIsNamedInTheFilesLanguage()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var chinese = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級", "1150001,林小美,115,1,電機一甲");
        Assert.Equal((1, "missing-column", "座號"), Assert.Single(chinese.Problems) is var p ? (p.Row, p.Code, p.Column) : default);
        var english = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "student_no,name,school_year,grade,class", "1150001,Mei,115,1,E");
        Assert.Equal("seat_no", Assert.Single(english.Problems).Column);
    }

    [Fact]
    public async Task ExtraColumns_AreSkippedWithAWarning_AndAnyOrderIsAccepted()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "座號,備註,班級,年級,學年度,姓名,學號", "3,轉學生,電機一甲,1,115,林小美,1150001");
        Assert.Equal(["備註"], result.Ignored);
        Assert.Equal(1, result.Counts.Added);
    }

    [Fact]
    public async Task EveryProblem_IsCounted_AndAThousandAreKept()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, [Header, .. Enumerable.Range(1, 1200).Select(i => $"{1150000 + i},林小美,115,1,電機九甲,{(i % 90) + 1}")]);
        Assert.Equal((1200, 1000), (result.ProblemCount, result.Problems.Count));
        Assert.Equal(2, result.Problems[0].Row);
    }

    [Fact]
    public async Task Xlsx_IsImportedLikeText_AndItsFormulasAreProblems()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Xlsx(Header.Split(','), ["1150001", "林小美", "115", "1", "電機一甲", "3"]));
        Assert.Equal((1, "xlsx"), (result.Counts.Added, result.Form));
        var computed = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, Rosters.Xlsx(Header.Split(','), ["1150002", "=A1", "115", "1", "電機一甲", "4"]));
        Assert.Equal(["2:formula-cell"], computed.Codes());
    }

    [Fact]
    public async Task Progress_IsReportedWhileReadingAndWriting()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Rewards, Rosters.Text(["學年度,學號,類別,內容,日期", .. Enumerable.Range(1, 6000).Select(i => $"115,1130001,獎勵,嘉獎{i},115/10/08")]));
        var told = new Told();
        var result = await database.Get<RunImport>().ExecuteAsync(_school.AsRegistrar, new(file, new()), told, TestDatabase.Token);
        Assert.Equal(6000, result.Value.Counts.Added);
        Assert.Equal([(ImportStage.Reading, 5000), (ImportStage.Reading, 6000), (ImportStage.Writing, 5000)], told.Stages);
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<(ImportStage Stage, int Rows)> Stages { get; } = [];

        public void Report(ImportProgress value) => Stages.Add((value.Stage, value.Rows));
    }

    /// <summary>An endless stream that counts what is read.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
