using Bunit;
using Portfolio.Domain.Imports;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Imports;

/// <summary>The import page in each of its states.</summary>
public sealed class ImportPageTests : WebTest
{
    private static readonly string[] Counts = ["added", "changed", "unchanged", "absent"];

    private const string Header = "學號,姓名,學年度,年級,班級,座號,備註";

    [Fact]
    public void Page_WithoutAFile_ShowsKindsTemplatesAndPastImports()
    {
        var page = Visit("/registrar/import", "registrar");
        page.WaitForAssertion(() => Assert.Contains("還沒有匯入過", page.Markup, StringComparison.Ordinal));
        Assert.Equal(ImportKinds.All.Count, page.FindAll("#import-kind option").Count);
        Assert.Equal(2, page.FindAll("a[href^='/registrar/import/students/template.']").Count);
        Assert.Empty(page.AllById("import-preview"));
    }

    [Fact]
    public async Task ValidFile_IsPreviewedImportedAndUndone()
    {
        var page = await OpenAsync(Header, "1150001,林小美,115,1,電機一甲,3,x", "1130001,王曉明,115,1,電機一甲,1,");
        Assert.Equal(["1", "1", "0", "1"], Counts.Select(c => page.Find($"[data-testid=import-count-{c}] .tile-number").TextContent));
        Assert.Contains("備註", page.ById("import-ignored").TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.FindAll("[data-testid=import-column][data-matched=true]").Count);
        await page.ById("import-run").ClickAsync(new());
        Assert.Equal("已匯入：新增 1、變更 1、不變 0、移除 0。", page.WaitForElement("[data-testid=import-done] [role=status]").TextContent);
        page.WaitForAssertion(() => Assert.Single(page.AllById("import-past")));
        Assert.Empty(page.AllById("import-preview"));

        await page.ById("import-undo").ClickAsync(new());
        page.WaitForElement("[data-testid=import-past][data-state=Undone]");
        Assert.Empty(page.AllById("import-undo"));
        page.WaitForAssertion(() => Assert.StartsWith("已復原「學生」", page.ById("import-undone").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-TW", "請寫成 2009-05-12")]
    [InlineData("en", "There is no such day")]
    public async Task Problems_AreListedByRowColumnAndRemedy_InTheReadersLanguage(string language, string remedy)
    {
        var page = await OpenInAsync(language, "學號,姓名,學年度,年級,班級,座號,出生日期", "1150001,林小美,115,1,電機一甲,3,98/02/31", "1150002,林小妹,115,1,電機九甲,4,");
        Assert.Equal([("2", "date-invalid"), ("3", "unknown-class")], page.AllById("import-problem").Select(p => (p.GetAttribute("data-row")!, p.GetAttribute("data-code")!)));
        Assert.Contains(remedy, page.AllById("import-problem")[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("import-run"));
        Assert.StartsWith("/registrar/import/problems/", page.ById("import-problems-download").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewClasses_AreCreatedOnRequest()
    {
        var page = await OpenAsync(Header, "1150001,林小美,115,1,電機九甲,3,");
        Assert.Single(page.AllById("import-problem"));
        await page.ById("import-new-classes").ChangeAsync(new() { Value = true });
        page.WaitForElement("[data-testid=import-run]");
    }

    [Fact]
    public async Task ManyRemovals_AreConfirmedByTypingTheirNumber()
    {
        var file = await Database.ReceiveAsync(School.AsRegistrar, ImportKind.Memberships, Rosters.Text("學年度,學期,課程代碼,學號", "115,1,C1,1130001"));
        var page = Visit($"/registrar/import?kind=memberships&file={file.Value}", "registrar");
        page.WaitForElement("[data-testid=import-run]");
        await page.ById("import-remove-absent").ChangeAsync(new() { Value = true });
        page.WaitForElement("[data-testid=import-confirm-removals]");
        Assert.Empty(page.AllById("import-run"));
        await page.ById("import-confirm-removals").ChangeAsync(new() { Value = "5" });
        page.WaitForElement("[data-testid=import-run]");
    }

    [Fact]
    public void MissingFile_ShowsAMessage()
    {
        var page = Visit($"/registrar/import?kind=students&file={A.Id()}", "registrar");
        page.WaitForAssertion(() => Assert.Equal("import-file-gone", page.RefusalCode()));
    }

    [Fact]
    public async Task ImportElsewhere_AppearsWithoutAReload()
    {
        var page = Visit("/registrar/import", "registrar");
        page.WaitForAssertion(() => Assert.Empty(page.AllById("import-past")));
        await Database.ImportAsync(Portfolio.Domain.Common.Actor.CommandLine(School.Id), ImportKind.Students, Header, "1150001,林小美,115,1,電機一甲,3,");
        page.WaitForAssertion(() => Assert.Single(page.AllById("import-past")));
    }

    [Fact]
    public void OtherRoles_HaveNoAccess()
    {
        var page = Visit("/registrar/import", "admin");
        Assert.Empty(page.AllById("import-kind"));
    }

    private Task<IRenderedComponent<Routes>> OpenAsync(params string[] lines) => OpenInAsync("zh-TW", lines);

    private async Task<IRenderedComponent<Routes>> OpenInAsync(string language, params string[] lines)
    {
        var file = await Database.ReceiveAsync(School.AsRegistrar, ImportKind.Students, Rosters.Text(lines));
        var page = Visit($"/registrar/import?kind=students&file={file.Value}", "registrar", language);
        page.WaitForElement("[data-testid=import-preview]");
        return page;
    }
}
