using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Storage;

namespace Portfolio.Tests.Web.Storage;

public sealed class StoragePageTests : WebTest
{
    [Fact]
    public void Storage_BeforeTheFirstRead_ShowsThatItIsLoading()
    {
        Speak("zh-TW");
        var asked = new TaskCompletionSource<AuthenticationState>();
        Services.AddSingleton<AuthenticationStateProvider>(new Undecided(asked.Task));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Assert.Equal("讀取中", Render<StoragePage>().Find("[aria-busy=true]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Storage_OfASchoolWithoutFiles_SaysSo()
    {
        var page = Visit("/school/storage", by: "admin");
        Assert.Contains("還沒有任何檔案", page.Markup, StringComparison.Ordinal);
        Assert.Equal("true", page.ById("storage-state").GetAttribute("data-sound"));
        Assert.NotNull(page.ById("backup-none"));
        Assert.NotNull(page.ById("storage-no-damage"));
    }

    [Theory]
    [InlineData("/school/storage")]
    [InlineData("/school/schedule")]
    public void JobsPage_IsLinkedFromHere_NotFromTheMainNavigation(string address)
    {
        var page = Visit(address, by: "admin");
        Assert.Single(page.FindAll("main a[href='/jobs']"));
        Assert.Empty(page.FindAll("header a[href='/jobs']"));
    }

    [Fact]
    public async Task Storage_WithIntactFiles_ShowsTheCountAndTheCheckRound()
    {
        await UploadAsync(3);
        var page = Visit("/school/storage", by: "admin");
        Assert.Contains("共 3 個檔案", page.ById("storage-files").TextContent, StringComparison.Ordinal);
        Assert.Contains("從 115/11/24(二)10:00 起", page.ById("storage-round").TextContent, StringComparison.Ordinal);
        Assert.Contains("所有檔案都在", page.ById("storage-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_ShowsDamageWithItsOutcomes_AndTheRepair_Live()
    {
        var draft = (await UploadAsync(1))[0];
        var page = Visit("/school/storage", by: "admin");
        var path = Database.FilesIn("files").Single();
        StorageVerbs.Flip(path);
        await Database.VerifyAsync();
        page.WaitForAssertion(() => Assert.Equal("false", page.ById("damage").GetAttribute("data-healed")));
        Assert.Equal("false", page.ById("storage-state").GetAttribute("data-sound"));
        Assert.Contains($"涉及 1 件學習成果：#{draft.Id.Value.ToString("N")[^8..]}", page.ById("damage").TextContent, StringComparison.Ordinal);
        Assert.Contains("由備份取回", page.ById("damage").TextContent, StringComparison.Ordinal);
        StorageVerbs.Flip(path);
        await Database.VerifyAsync();
        page.WaitForAssertion(() => Assert.Equal("true", page.ById("damage").GetAttribute("data-healed")));
        Assert.Equal("true", page.ById("storage-state").GetAttribute("data-sound"));
    }

    [Fact]
    public async Task Storage_ShowsAnInfectedFileLive_UntilItIsReplaced()
    {
        var (draft, day) = (A.Draft(School), SmallSchool.SchoolDay);
        var file = new EvidenceFile(new(A.Id()), School.Id, EvidenceFormat.Pdf, "壞檔.pdf", new(new string('a', 64), 1000), new(day, day), A.Id(), ScanState.Pending);
        Assert.Null(draft.Draft.Attach(School.AsStudent, file, School.Upload).Error);
        await SaveAsync(draft);
        var page = Visit("/school/storage", by: "admin");
        Assert.Empty(page.AllById("infected"));
        await Database.AnswerAsync(file.Id, "Portfolio.Test");
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("infected")));
        string[] said = ["壞檔.pdf", "Portfolio.Test", "1130001 王小明", "115/11/24(二)10:00"];
        Assert.All(said, words => Assert.Contains(words, page.ById("infected").TextContent, StringComparison.Ordinal));
        Assert.False((await Database.UploadAsync(School.AsStudent, draft, Bytes.Pdf())).IsRefused);
        await Database.VerifyAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("infected")));
    }

    [Fact]
    public async Task Storage_ShowsOverdueChecks()
    {
        await UploadAsync(1);
        Database.Clock.Advance(TimeSpan.FromDays(31));
        var page = Visit("/school/storage", by: "admin", language: "en");
        Assert.Contains("1 file has not been checked for more than 30 days", page.ById("storage-overdue").TextContent, StringComparison.Ordinal);
        Assert.Equal("false", page.ById("storage-state").GetAttribute("data-sound"));
    }

    [Fact]
    public async Task Storage_ShowsBackups_AndThatTheLastSuccessfulOneIsOld()
    {
        Database.Get<Microsoft.Extensions.Options.IOptions<BackupOptions>>().Value.Directory = "/somewhere";
        var now = Database.Clock.GetUtcNow();
        await using (var db = Database.Open())
        {
            db.BackupRuns.Add(new() { Id = A.Id(), StartedAt = now.AddDays(-3), EndedAt = now.AddDays(-3), State = BackupState.Done, Files = 5, Bytes = 2_097_152 });
            db.BackupRuns.Add(new() { Id = A.Id(), StartedAt = now.AddDays(-1), EndedAt = now.AddDays(-1), State = BackupState.Failed, Problem = "/secret/path is full" });
            await db.SaveChangesAsync(Token);
        }

        var page = Visit("/school/storage", by: "admin", language: "en");
        Assert.Equal(["Failed", "Done"], page.AllById("backup-run").Select(r => r.GetAttribute("data-state")));
        Assert.Contains("5 files, 2 MB", page.AllById("backup-run")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("no successful backup for two days", page.ById("storage-state").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_IsNotForTeachers() => Assert.Empty(Visit("/school/storage", by: "teacher").AllById("storage-state"));

    [Fact]
    public async Task Storage_ForNonAdministrators_IsRefused() =>
        Assert.Equal("not-yours", (await Database.Get<StorageHealth>().ReadAsync(School.AsTeacher, Token)).Error?.Code);

    private async Task<LearningOutcome[]> UploadAsync(int count)
    {
        LearningOutcome[] drafts = [.. Enumerable.Range(0, count).Select(_ => A.Draft(School))];
        await SaveAsync(drafts);
        for (byte i = 0; i < count; i++)
        {
            await Database.KeepAsync(School, drafts[i], Bytes.Pdf(mark: i));
        }

        return drafts;
    }

    private sealed class Undecided(Task<AuthenticationState> asked) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => asked;
    }
}
