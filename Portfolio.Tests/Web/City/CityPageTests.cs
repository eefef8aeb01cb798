using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.City;

namespace Portfolio.Tests.Web.City;

public sealed class CityPageTests : WebTest
{
    [Fact]
    public void City_BeforeTheFirstRead_ShowsThatItIsLoading()
    {
        Speak("zh-TW");
        Services.AddSingleton<AuthenticationStateProvider>(new Undecided());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = Render<CityPage>();
        Assert.Equal("讀取中", page.Find("[aria-busy=true]").GetAttribute("aria-label"));
        Assert.Empty(page.AllById("city-school"));
    }

    [Fact]
    public async Task City_ShowsFiguresPerSchool_AndTheirSums()
    {
        await GivenAsync(OutcomeState.Sent);
        await GivenAsync(OutcomeState.Passed);
        var page = await OpenAsync();
        var row = page.ById("city-school");
        Assert.Equal("small", row.GetAttribute("data-school-code"));
        Assert.Equal(["1", "2", "1", "2", "1", "1", "0", "0"], row.QuerySelectorAll("[data-figure]").Select(c => c.TextContent));
        Assert.Contains("上傳至 116/1/20(三)24:00", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.ById("city-sum-sent").TextContent);
        Assert.DoesNotContain("王小明", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task City_InEnglish_IsEnglish()
    {
        var page = await OpenAsync("en");
        Assert.Contains("upload until", page.ById("city-school").TextContent, StringComparison.Ordinal);
        Assert.Equal("City progress", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Figures_AreUpdatedLive()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = await OpenAsync();
        Assert.Equal("0", page.Find("[data-figure=sent]").TextContent);
        await ElsewhereAsync(Database.SendAsync(School.AsStudent, draft));
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-figure=sent]").TextContent));
    }

    [Fact]
    public async Task Window_AfterUploadCloses_ShowsCertification()
    {
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        Assert.Contains("認證至", (await OpenAsync()).ById("city-school").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_AreFoundByNameOrCode_AndSorted()
    {
        await SaveAsync(new School(new(A.Id()), "north", "城北高中", new()), new School(new(A.Id()), "west", "城西高中", new()));
        var page = await OpenAsync();
        Assert.Equal(["north", "small", "west"], Codes(page));
        await page.ById("city-sort").ChangeAsync(nameof(SchoolOrder.MostWithNone));
        Assert.Equal(["small", "north", "west"], Codes(page));
        Assert.EndsWith("/city?sort=MostWithNone", Navigation.Uri, StringComparison.Ordinal);
        await page.ById("city-search").ChangeAsync("城西");
        Assert.Equal(["west"], Codes(page));
        Assert.Contains("1 / 3", page.Find("caption").TextContent, StringComparison.Ordinal);
        await page.ById("city-search").ChangeAsync("nowhere");
        Assert.Empty(Codes(page));
        Assert.Equal("沒有符合的學校。", page.Find(".city-nothing").TextContent);
        await page.ById("city-search").ChangeAsync("NORTH");
        Assert.Equal(["north"], Codes(page));
        Assert.EndsWith("#q=NORTH", Navigation.Uri, StringComparison.Ordinal);
        Navigation.NavigateTo("/city");
        await page.WaitForAssertionAsync(() => Assert.Equal(["north", "small", "west"], Codes(page)));
    }

    [Fact]
    public async Task School_Added_AppearsWithItsAdministratorsAccount()
    {
        var page = await OpenAsync();
        page.ById("city-add").Click();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("school-ceremony-1")));
        Assert.Equal(("2027-01-20", "2027-06-30"), (page.ById("school-ceremony-1").GetAttribute("value"), page.ById("school-ceremony-2").GetAttribute("value")));
        page.ById("school-code").Change("small");
        page.ById("school-name").Change("城南高中");
        page.ById("school-administrator").Change("林主任");
        await page.Find("form.add-school").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("school-code-taken", page.RefusalCode()));
        Assert.Equal("城南高中", page.ById("school-name").GetAttribute("value"));

        page.ById("school-code").Change("south");
        await page.Find("form.add-school").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["small", "south"], Codes(page)));
        Assert.Equal("south-admin", page.ById("city-first-account").TextContent);
        Assert.Empty(page.FindAll("form.add-school"));
        Assert.Equal("已新增學校。", page.ById("city-done").TextContent);

        // The slip was lost: a new code replaces it, offered only for schools where nobody can sign in yet.
        var first = page.ById("city-first-code").TextContent;
        Assert.Equal("south", Assert.Single(page.FindAll("[data-testid=city-issue]")).Closest("tr")!.GetAttribute("data-school-code"));
        page.ById("city-issue").Click();
        page.WaitForAssertion(() => Assert.NotEqual(first, page.ById("city-first-code").TextContent));
        Assert.StartsWith("已發給新的一次性密碼", page.ById("city-done").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task School_RenamedToBlank_IsRefused_AndCanBeRetried()
    {
        var page = await OpenAsync();
        await page.ById("city-rename").ClickAsync(new());
        page.WaitForAssertion(() => page.ById("city-rename-name"));
        page.ById("city-rename-name").Change(" ");
        await page.Find("form.rename-school").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("school-name-required", page.RefusalCode()));
        page.ById("city-rename-name").Change("新校名");
        await page.Find("form.rename-school").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("新校名", page.Find(".school-name").TextContent));
        Assert.Equal("已修改校名。", page.ById("city-renamed").TextContent);
    }

    [Theory]
    [InlineData("student")]
    [InlineData("teacher")]
    [InlineData("homeroom")]
    [InlineData("admin")]
    public void City_ForOtherRoles_IsNotAvailable(string by)
    {
        var page = Visit("/city", by);
        Assert.Empty(page.AllById("city-school"));
        Assert.Contains("不屬於您的角色", page.Markup, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Codes(IRenderedComponent<Routes> page) => page.AllById("city-school").Select(r => r.GetAttribute("data-school-code"));

    private async Task<IRenderedComponent<Routes>> OpenAsync(string language = "zh-TW")
    {
        var account = new Account(new(A.Id()), School.Id, "small-city", "city", "no password", Roles.CityAdministrator);
        await SaveAsync(account);
        Sit(account, language);
        Navigation.NavigateTo("/city");
        var page = Render<Routes>();
        page.WaitForElement("[data-testid=city-school]");
        return page;
    }

    private sealed class Undecided : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => new TaskCompletionSource<AuthenticationState>().Task;
    }
}
