using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Imports;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Imports;

/// <summary>The preview's rows, what is ignored, and cells corrected on the page.</summary>
public sealed class ImportRowsTests : WebTest
{
    private const string Header = "學號,姓名,學年度,年級,班級,座號,電子郵件";

    [Fact]
    public async Task ChangedRows_ShowOldAndNewValues_AndAddedRowsArePaged()
    {
        var page = await OpenAsync("zh-TW", [Header, "1130001,王曉明,115,1,電機一甲,1", .. Enumerable.Range(1, 25).Select(i => $"{9950000 + i},新生{i},115,1,電機一甲,{100 + i}")]);
        var change = page.WaitForElement("[data-testid=import-change][data-column=name]");
        Assert.Equal(("王小明", "王曉明"), (change.QuerySelector("del")!.TextContent, change.QuerySelector("ins")!.TextContent));
        Assert.Equal("1130001 王曉明 115 1 電機一甲 1", page.Find("[data-testid=import-row] .import-row-head span").TextContent);

        await page.ById("import-list-added").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(20, page.AllById("import-row").Count));
        Assert.Equal("true", page.ById("import-list-added").GetAttribute("aria-pressed"));
        Assert.Contains("第 1–20 筆，共 25 筆", page.ById("import-rows-place").TextContent, StringComparison.Ordinal);
        await page.ById("import-rows-next").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["23", "24", "25", "26", "27"], page.AllById("import-row").Select(r => r.GetAttribute("data-row"))));
        Assert.True(page.ById("import-rows-next").HasAttribute("disabled"));

        // The way back, and a reload at a page that is no longer there.
        var address = Navigation.Uri;
        Assert.EndsWith("&list=added&rows=2", address, StringComparison.Ordinal);
        Navigation.NavigateTo(address.Split("&rows")[0]);
        page.WaitForAssertion(() => Assert.Equal(20, page.AllById("import-row").Count));
        Navigation.NavigateTo(address.Split("&list")[0]);
        page.WaitForElement("[data-testid=import-change]");
        Navigation.NavigateTo("/registrar/import");
        page.WaitForAssertion(() => Assert.Empty(page.AllById("import-row")));
        Navigation.NavigateTo(address.Replace("rows=2", "rows=9", StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(5, page.AllById("import-row").Count));
        Assert.Equal("true", page.ById("import-list-added").GetAttribute("aria-pressed"));
    }

    [Theory]
    [InlineData("zh-TW", "第 2 列已更正並重新檢查。")]
    [InlineData("en", "Row 2 has been corrected and checked again.")]
    public async Task Problem_IsCorrectedOnThePage_Imported_AndKeptInTheHistory(string language, string said)
    {
        var page = await OpenAsync(language, Header, "9950001,王?明,115,1,電機一甲,9");
        Speak(language);
        var problem = page.WaitForElement("[data-testid=import-problem][data-code=letter-lost]");
        await problem.QuerySelector("[data-testid=import-correct]")!.ClickAsync(new());
        Assert.Equal("王?明", page.ById("import-correct-text").GetAttribute("value"));
        await page.ById("import-correct-text").ChangeAsync(new() { Value = "王堃明" });
        await page.Find("form.import-correct").SubmitAsync();
        page.WaitForElement("[data-testid=import-run]");
        Assert.Equal(said, page.ById("import-said").TextContent);
        var correction = page.ById("import-correction");
        Assert.Equal(("王?明", "王堃明"), (correction.QuerySelector("del")!.TextContent, correction.QuerySelector("ins")!.TextContent));

        await page.ById("import-run").ClickAsync(new());
        var past = page.WaitForElement("[data-testid=import-past-corrections]");
        Assert.Contains("王堃明", past.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCellOfARow_CanBeCorrected_AndTheCorrectionReverted()
    {
        var page = await OpenAsync("zh-TW", Header, "9950001,王小明,115,1,電機一甲,9");
        await Row(page).QuerySelector("[data-testid=import-correct]")!.ClickAsync(new());
        Assert.Equal(7, page.FindAll("[data-testid=import-correct-column] option").Count);
        await page.ById("import-correct-column").ChangeAsync(new() { Value = "6" });
        await page.ById("import-correct-text").ChangeAsync(new() { Value = "ming＠school" });
        await page.Find("form.import-correct").SubmitAsync();
        page.WaitForElement("[data-testid=import-problem][data-code=email-invalid]");
        await page.WaitForElement("[data-testid=import-correction-undo]").ClickAsync(new());
        page.WaitForElement("[data-testid=import-run]");
        Assert.Empty(page.AllById("import-correction"));
    }

    [Fact]
    public async Task IgnoredRowsAndAdjustedValues_AreShown()
    {
        var page = await OpenAsync("zh-TW", Header + ",備註", "# 教務處", "9950001\u200B,王小明,115,1,電機一甲,9,,x");
        Assert.Equal("2", page.ById("import-left-out").GetAttribute("data-count"));
        Assert.Equal(["ignored-column", "remark"], page.AllById("import-left-out-row").Select(r => r.GetAttribute("data-reason")));
        Assert.Equal("invisible-removed", page.ById("import-remark").GetAttribute("data-code"));
        Assert.Equal("2", page.Find("[data-testid=import-count-leftout] .tile-number").TextContent);
    }

    [Fact]
    public async Task UnusualAges_AreConfirmedByCheckBox()
    {
        var page = await OpenAsync("zh-TW", Header + ",出生日期", "9950001,王小明,115,1,電機一甲,9,,1986/05/12");
        page.WaitForElement("[data-testid=import-problem][data-code=age-unusual]");
        await page.ById("import-confirm-ages").ChangeAsync(new() { Value = true });
        page.WaitForElement("[data-testid=import-run]");
    }

    private static IElement Row(IRenderedComponent<Routes> page) => page.WaitForElement("[data-testid=import-row][data-row='2']");

    private async Task<IRenderedComponent<Routes>> OpenAsync(string language, params string[] lines)
    {
        var file = await Database.ReceiveAsync(School.AsRegistrar, ImportKind.Students, Rosters.Text(lines));
        var page = Visit($"/registrar/import?kind=students&file={file.Value}", "registrar", language);
        page.WaitForElement("[data-testid=import-preview]");
        return page;
    }
}
