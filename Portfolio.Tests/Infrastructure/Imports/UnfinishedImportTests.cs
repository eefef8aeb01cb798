using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>The process ends after the commit of an import, before its file was moved to its permanent place.</summary>
public sealed class UnfinishedImportTests
{
    private static readonly byte[] Uploaded = Rosters.Text("學號,姓名,學年度,年級,班級,座號", "1150001,林小美,115,1,電機一甲,3");

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task AfterADay_TheFileIsNotDeleted_ButMoved_WithItsCorrections()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await EndAfterTheCommitAsync(database);
        LetADayPass(database);
        await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
        await AssertKeptAsync(database, file);
        Assert.Equal(2, database.FilesIn("imports/waiting").Count);
    }

    [Fact]
    public async Task OnThePage_TheFileIsGone_AndKept()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await EndAfterTheCommitAsync(database);
        Assert.Equal("import-file-gone", (await database.Get<PreviewImport>().ExecuteAsync(_school.AsRegistrar, new(file, new()), null, TestDatabase.Token)).Error?.Code);
        await AssertKeptAsync(database, file);
        Assert.Empty(database.FilesIn("imports/waiting"));
    }

    [Fact]
    public async Task Discarded_TheFileIsKept()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = await EndAfterTheCommitAsync(database);
        Assert.Null((await database.Get<DiscardImportFile>().ExecuteAsync(_school.AsRegistrar, file, TestDatabase.Token)).Error);
        await AssertKeptAsync(database, file);
    }

    [Fact]
    public async Task AFileThatAPageHasMovedAlready_IsNoErrorForItsImport()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var files = database.Get<ImportFiles>();
        var id = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
        files.Keep(_school.Id, id);
        files.Keep(_school.Id, id);
        Assert.Equal(Uploaded, await File.ReadAllBytesAsync(Assert.Single(database.FilesIn("imports")), TestDatabase.Token));
    }

    [Fact]
    public async Task WhileAnImportRuns_OldFilesAreLeft_AsOneOfThemMayBeItsOwn()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
        LetADayPass(database);
        using (database.Get<ImportTurns>().Take(_school.Id))
        {
            await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
            Assert.Equal(4, database.FilesIn("imports/waiting").Count);
        }

        await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
        Assert.Equal(4, database.FilesIn("imports/waiting").Count);
    }

    /// <summary>A folder in the place of the file keeps the import from moving it, as the end of the process does.</summary>
    private async Task<ImportRunId> EndAfterTheCommitAsync(TestDatabase database)
    {
        var file = await database.ReceiveAsync(_school.AsRegistrar, ImportKind.Students, Uploaded);
        Assert.Null((await database.Get<CorrectImportCell>().ExecuteAsync(_school.AsRegistrar, new(file, 2, "name", "林大美"), TestDatabase.Token)).Error);
        var inTheWay = Directory.CreateDirectory(KeptIn(database, file));
        await Assert.ThrowsAnyAsync<SystemException>(() => database.Get<RunImport>().ExecuteAsync(_school.AsRegistrar, new(file, new()), null, TestDatabase.Token));
        inTheWay.Delete();
        await database.RestartAsync();
        Assert.Equal(file, Assert.Single((await database.Get<ImportHistory>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value.Runs).Id);
        return file;
    }

    private async Task AssertKeptAsync(TestDatabase database, ImportRunId file)
    {
        Assert.Equal(Uploaded, await File.ReadAllBytesAsync(KeptIn(database, file), TestDatabase.Token));
        Assert.Equal("林大美", Assert.Single(database.Get<ImportFiles>().CorrectionsOf(_school.Id, file)).After);
    }

    private string KeptIn(TestDatabase database, ImportRunId file)
    {
        var scratch = new DirectoryInfo(database.Get<ImportFiles>().Scratch);
        return Path.Combine(scratch.Parent!.FullName, _school.Id.Value.ToString("N"), file.Value.ToString("N"));
    }

    private static void LetADayPass(TestDatabase database)
    {
        foreach (var file in database.FilesIn("imports/waiting"))
        {
            File.SetLastWriteTimeUtc(file, database.Clock.GetUtcNow().UtcDateTime);
        }

        database.Clock.Advance(TimeSpan.FromHours(25));
    }
}
