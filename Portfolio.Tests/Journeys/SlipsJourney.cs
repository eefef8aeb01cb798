using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>First-sign-in slips: printed once, valid until they are replaced on request.</summary>
public sealed class SlipsJourney(Browser browser)
{
    [Fact]
    public async Task AReload_IssuesNothing_SaysForWhomCodesAreOut_AndReplacesThemOnlyOnPurpose()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var admin = await browser.SignInAsync(portal, "admin1");
        var sheet = await IssueToClassAsync(admin);
        await Assertions.Expect(sheet.GetByTestId("slip")).ToHaveCountAsync(3);
        var (name, code) = (await sheet.GetByTestId("slip-name").First.InnerTextAsync(), await sheet.GetByTestId("slip-code").First.InnerTextAsync());
        var hashes = Hashes(portal);

        await sheet.ReloadAsync();
        await Assertions.Expect(sheet.GetByTestId("slips-once")).ToContainTextAsync("已印出的單仍然有效");
        await Assertions.Expect(sheet.GetByTestId("slip-out")).ToHaveCountAsync(3);
        await Assertions.Expect(sheet.Locator("main")).Not.ToContainTextAsync(code);
        await sheet.CloseAsync();

        // The class again, from a stale page: no slip is replaced, and the valid ones are listed.
        var second = await IssueToClassAsync(admin);
        await Assertions.Expect(second.GetByTestId("error-summary")).ToHaveAttributeAsync("data-code", "slip-valid");
        await Assertions.Expect(second.GetByTestId("slip-out")).ToHaveCountAsync(3);
        Assert.Equal(hashes, Hashes(portal));
        await using (var student = await browser.VisitAsync(portal))
        {
            await student.SignInAsync(name, code);
            await Assertions.Expect(student.Handle("first-name")).ToBeVisibleAsync();
        }

        await Assertions.Expect(second.GetByTestId("issue-ask")).ToBeEnabledAsync();
        await second.GetByTestId("issue-ask").ClickAsync();
        var third = await admin.Page.Context.RunAndWaitForPageAsync(() => second.GetByTestId("issue-replace").ClickAsync());
        await Assertions.Expect(third.GetByTestId("slip")).ToHaveCountAsync(3);
        Assert.NotEqual(code, await third.GetByTestId("slip-code").First.InnerTextAsync());
        await using var late = await browser.VisitAsync(portal);
        await late.SignInAsync(name, code);
        await Assertions.Expect(late.Handle("error-summary")).ToHaveAttributeAsync("data-code", "sign-in-failed");
    }

    [Fact]
    public async Task WhoHasAPassword_KeepsIt_UntilTheAdministratorHasReadWhatANewSlipEnds()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenAsync("/outcomes");
        await admin.OpenAsync("/school/people");
        await admin.Handle("people-search").FillAsync("student1");
        await admin.Handle("people-search-go").ClickAsync();
        await Assertions.Expect(admin.Handle("person-row")).ToHaveCountAsync(1);
        await admin.Handle("person-row").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(admin.Handle("issue-in-use")).ToContainTextAsync("已有自己的密碼");
        await Assertions.Expect(admin.Handle("issue-Account")).ToHaveCountAsync(0);
        await admin.Handle("issue-ask").ClickAsync();
        await Assertions.Expect(admin.Handle("issue-confirm")).ToContainTextAsync("原來的密碼立刻失效");
        await admin.Handle("issue-keep").ClickAsync();
        await Assertions.Expect(admin.Handle("issue-confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(student.Handle("live-state")).ToHaveAttributeAsync("data-state", "live");

        await admin.Handle("issue-ask").ClickAsync();
        var sheet = await admin.Page.Context.RunAndWaitForPageAsync(() => admin.Handle("issue-replace").ClickAsync());
        await Assertions.Expect(sheet.GetByTestId("slip-name")).ToHaveTextAsync("student1");
        await Assertions.Expect(student.Page).ToHaveURLAsync(new Regex("/signin\\?refused=session-ended$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await sheet.ReloadAsync();
        await Assertions.Expect(sheet.GetByTestId("issue-in-use")).ToContainTextAsync("登入單仍有效");
    }

    private static string Hashes(RunningPortal portal) => portal.Text("SELECT group_concat(Secret) FROM (SELECT Secret FROM Credentials ORDER BY AccountId, Number)");

    private static async Task<IPage> IssueToClassAsync(Visitor admin)
    {
        await admin.OpenAsync("/school/people");
        await admin.Handle("issue-class").SelectOptionAsync(new SelectOptionValue { Label = "電機一乙" });
        return await admin.Page.Context.RunAndWaitForPageAsync(() => admin.Handle("issue-HomeroomClass").ClickAsync());
    }
}
