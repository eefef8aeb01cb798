using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.People;

public sealed class PeoplePageTests : WebTest
{
    [Fact]
    public void People_CanBeSearchedAndFiltered()
    {
        var page = Visit("/school/people", by: "admin");
        Assert.Equal("共 8 個帳號", page.ById("people-total").TextContent);
        page.ById("people-search").Change("nobody");
        page.Find("form[role=search]").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.AllById("person-row")));
        Assert.Contains("沒有符合的帳號", page.Markup, StringComparison.Ordinal);
        page.ById("people-search").Change("small-teach");
        page.Find("form[role=search]").Submit();
        page.WaitForAssertion(() => Assert.Equal("small-teacher", page.ById("person-row").GetAttribute("data-sign-in-name")));
        page.ById("people-search").Change(string.Empty);
        page.ById("people-role").Change("Student");
        page.WaitForAssertion(() => Assert.Equal(2, page.AllById("person-row").Count));
        page.ById("people-state").Change("Issued");
        page.WaitForAssertion(() => Assert.Empty(page.AllById("person-row")));
    }

    [Fact]
    public async Task FilterOrderAndPage_AreInTheUrl_AndRestoredFromIt()
    {
        await SaveAsync(Enumerable.Range(1, 60).Select(i => Account.FromRoster(new(A.Id()), School.Id, $"small-z{i:00}", $"同仁{i}", Roles.Registrar)));
        var page = Visit("/school/people", by: "admin");
        page.ById("people-role").Change("Registrar");
        page.WaitForAssertion(() => Assert.Equal(50, page.AllById("person-row").Count));
        page.ById("people-next").Click();
        Assert.EndsWith("/school/people?role=Registrar&page=2", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("第 2 / 2 頁", page.ById("people-page").TextContent);
        Assert.Equal("true", page.ById("people-next").GetAttribute("aria-disabled"));
        page.ById("people-next").Click();
        Assert.EndsWith("/school/people?role=Registrar&page=2", Navigation.Uri, StringComparison.Ordinal);
        page.FindAll("th .sortable-column-header")[0].Click();
        Assert.EndsWith("?role=Registrar&sort=Name", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("ascending", page.FindAll("th")[0].GetAttribute("aria-sort"));
        Assert.Equal("registrar", page.ById("person-row").QuerySelector("button")!.TextContent);

        // Back navigation, twice.
        Navigation.NavigateTo("/school/people?role=Registrar&page=2");
        page.WaitForAssertion(() => Assert.Equal("第 2 / 2 頁", page.ById("people-page").TextContent));
        Assert.NotEqual("ascending", page.FindAll("th")[0].GetAttribute("aria-sort"));
        Navigation.NavigateTo("/school/people");
        page.WaitForAssertion(() => Assert.Equal("第 1 / 2 頁", page.ById("people-page").TextContent));
        Assert.Equal("共 68 個帳號", page.ById("people-total").TextContent);
        Assert.Equal(string.Empty, page.ById("people-role").GetAttribute("value"));
    }

    [Fact]
    public void SearchText_IsInTheFragment_AndNeverSentToTheServer()
    {
        var page = Visit("/school/people?role=Student#q=Small-Stud%20", by: "admin");

        // The form for changing the language sends the URL to the server, without the search text.
        Assert.Equal("/school/people?role=Student", page.Find("form[action='/preferences/language'] input[name=returnUrl]").GetAttribute("value"));
        Assert.Equal("Small-Stud ", page.ById("people-search").GetAttribute("value"));
        Assert.Equal("small-student", page.ById("person-row").GetAttribute("data-sign-in-name"));
        page.ById("people-search").Change("小 華");
        page.Find("form[role=search]").Submit();
        Assert.EndsWith("?role=Student#q=%E5%B0%8F%20%E8%8F%AF", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_OpensByAClickAnywhere_AndColumnsCanBeHidden()
    {
        var page = Visit("/school/people", by: "admin");
        page.Find("tr:has([data-sign-in-name='small-teacher']) td:last-child").Click();
        page.WaitForAssertion(() => page.ById("person-panel"));
        Assert.Contains("?person=", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll("th").Count);
        page.ById("column-roles").Change(false);
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("th").Count));
        Assert.Contains("without=roles", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips_AreOfferedToAccountsWithoutOne_WithLiveCounts()
    {
        await SaveAsync(Roster.Of(School, 2));
        var page = Visit("/school/people", by: "admin");
        Assert.Contains("（2）", page.ById("issue-NotIssued").TextContent, StringComparison.Ordinal);
        Assert.True(page.IsDisabled("issue-Teachers"));
        Assert.Equal("/school/people/sheet", page.Find("form.issue-form").GetAttribute("action"));
        Assert.False((await Database.Get<IssueCredentials>().ExecuteAsync(School.AsAdministrator, new(IssueTo.NotIssued), Token)).IsRefused);
        page.WaitForAssertion(() => Assert.True(page.IsDisabled("issue-NotIssued")));
        Assert.Equal("Issued", page.Find("[data-sign-in-name='small-1149001']").GetAttribute("data-state"));
    }

    [Fact]
    public void NewSlip_ForAnAccountWithAPassword_AsksForConfirmation()
    {
        var page = Choose("small-student");
        Assert.Contains("student 已有自己的密碼", page.ById("issue-in-use").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("issue-Account"));
        page.ById("issue-ask").Click();
        Assert.Contains("原來的密碼立刻失效", page.ById("issue-confirm").TextContent, StringComparison.Ordinal);
        var form = page.ById("issue-replace").Closest("form")!;
        Assert.Equal("true", form.QuerySelector("[name=replaces]")!.GetAttribute("value"));
        Assert.Equal("0", form.QuerySelector("[name=seen]")!.GetAttribute("value"));
        page.ById("issue-keep").Click();
        Assert.Empty(page.AllById("issue-replace"));
    }

    [Fact]
    public async Task ValidSlip_IsReplacedOnlyAfterConfirmation()
    {
        await SaveAsync(Roster.Of(School, 1));
        var page = Choose("small-1149001");
        Assert.Single(page.AllById("issue-Account"));
        Assert.False((await Database.Get<IssueCredentials>().ExecuteAsync(School.AsAdministrator, new(IssueTo.NotIssued), Token)).IsRefused);
        page.WaitForAssertion(() => Assert.Contains("新生1 的登入單仍有效", page.ById("issue-in-use").TextContent, StringComparison.Ordinal));
        page.ById("issue-ask").Click();
        page.WaitForAssertion(() => page.ById("issue-confirm"));
        Assert.Contains("立刻失效", page.ById("issue-confirm").TextContent, StringComparison.Ordinal);

        // A confirmation for one slip does not apply to the slip that replaces it.
        Database.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False((await Database.Get<IssueCredentials>().ExecuteAsync(School.AsAdministrator, new(IssueTo.HomeroomClass, School.Class.Id.Value), Token)).IsRefused);
        page.WaitForAssertion(() => Assert.Empty(page.AllById("issue-confirm")));
    }

    [Theory]
    [InlineData("", "已印出的單仍然有效")]
    [InlineData("&refusal=slip-valid", "密碼不能再顯示一次")]
    [InlineData("&refusal=slip-changed", "這張表單送出過")]
    public async Task SlipsPage_ListsValidCodes_AndHowToReplaceThem(string refusal, string says)
    {
        await SaveAsync(Roster.Of(School, 2));
        Assert.False((await Database.Get<IssueCredentials>().ExecuteAsync(School.AsAdministrator, new(IssueTo.NotIssued), Token)).IsRefused);
        var page = Visit($"/school/people/slips?to=HomeroomClass&id={School.Class.Id.Value}{refusal}", by: "admin");
        Assert.Contains(says, page.Markup, StringComparison.Ordinal);
        Assert.Equal(["small-1149001", "small-1149002"], page.AllById("slip-out").Select(s => s.GetAttribute("data-sign-in-name")));
        Assert.Empty(page.AllById("issue-replace"));
        page.ById("issue-ask").Click();
        var form = page.ById("issue-replace").Closest("form")!;
        Assert.Equal(School.Class.Id.Value.ToString(), form.QuerySelector("[name=id]")!.GetAttribute("value"));
        Assert.Equal(Database.Clock.GetUtcNow().UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture), form.QuerySelector("[name=seen]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Roles_CanBeTickedAndSaved()
    {
        var page = Choose("small-teacher");
        page.ById("role-Adviser").Change(true);
        page.ById("roles-save").Click();
        page.WaitForAssertion(() => Assert.Equal("角色已儲存。", page.ById("roles-done").TextContent));
        Assert.True((await Database.Get<FindActor>().ByAccountAsync(AccountOf("teacher").Id, Token))!.Is(Roles.Adviser));
    }

    [Fact]
    public void Student_HasNoRoleCheckBoxes()
    {
        var page = Choose("small-student");
        Assert.Empty(page.AllById("roles-save"));
        Assert.Contains("學生身分以名冊為準", page.ById("person-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LastAdministrator_CannotRemoveTheirOwnRole()
    {
        var page = Choose("small-admin");
        page.ById("role-Administrator").Change(false);
        page.ById("roles-save").Click();
        page.WaitForAssertion(() => Assert.Equal("last-administrator", page.RefusalCode()));
    }

    [Fact]
    public async Task Teacher_WithAQueue_CannotBeDeactivated_AndADeputyIsSuggested()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Read);
        var page = Choose("small-teacher");
        page.ById("person-reason").Change("退休");
        page.ById("person-switch").Click();
        page.WaitForAssertion(() => Assert.Equal("teacher-has-queue", page.RefusalCode()));
        Assert.Contains("2 件", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/school/deputies?teacher={School.Teacher.Id.Value}", page.ById("person-deputy").GetAttribute("href"));
    }

    [Fact]
    public void Account_IsDeactivatedAndReactivated_WithReasons()
    {
        var page = Choose("small-classmate");
        page.ById("person-switch").Click();
        page.WaitForAssertion(() => Assert.Equal("reason-required", page.RefusalCode()));
        page.ById("person-reason").Change("轉學");
        page.ById("person-switch").Click();
        page.WaitForAssertion(() => Assert.Equal("Inactive", page.Find("[data-sign-in-name='small-classmate']").GetAttribute("data-state")));
        Assert.Contains("轉學", page.ById("person-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("帳號已停用。", page.ById("person-switch-done").TextContent);
        Assert.Empty(page.FindAll("[data-testid=person-panel] [data-testid=issue-Account]"));
        page.ById("person-reason").Change("轉回");
        page.ById("person-switch").Click();
        page.WaitForAssertion(() => Assert.Equal("Own", page.Find("[data-sign-in-name='small-classmate']").GetAttribute("data-state")));
        Assert.Equal("帳號已重新啟用。", page.ById("person-switch-done").TextContent);
    }

    [Theory]
    [InlineData("/school/people")]
    [InlineData("/registrar/records")]
    [InlineData("/advising")]
    public void Page_OfTheOffice_IsNotForStudents(string address)
    {
        var page = Visit(address, by: "student");
        Assert.Contains("這一頁不屬於您的角色", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<Portfolio.Web.App.Routes> Choose(string signInName)
    {
        var page = Visit("/school/people", by: "admin");
        page.Find($"[data-sign-in-name='{signInName}'] button").Click();
        page.WaitForAssertion(() => page.ById("person-panel"));
        return page;
    }
}
