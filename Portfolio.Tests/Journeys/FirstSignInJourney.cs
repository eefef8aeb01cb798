using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>From the roster into the portal: a slip, an own name, a mistake reported and answered, and the end of a session.</summary>
public sealed class FirstSignInJourney(Browser browser)
{
    [Fact]
    public async Task AStudent_ComesInWithASlip_ReportsAMistake_AndReadsTheAnswerWithoutAReload()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await using var registrar = await browser.SignInAsync(portal, "registrar1");
        await registrar.OpenAsync("/registrar/records");
        await Assertions.Expect(registrar.Handle("reports-open")).ToHaveAttributeAsync("data-count", "1");
        var (name, code) = await IssueAsync(admin);

        await using var student = await browser.VisitAsync(portal);
        await FirstSignInAsync(student, name, code);
        await student.OpenAsync("/cabinet");
        await student.Page.Locator("[data-testid='report'][data-part='BasicData']").ClickAsync();
        await student.Handle("report-text").FillAsync("出生日期應為 10 月 8 日");
        await student.Handle("report-send").ClickAsync();
        await Assertions.Expect(student.Handle("report-waiting")).ToBeVisibleAsync();

        await Assertions.Expect(registrar.Handle("reports-open")).ToHaveAttributeAsync("data-count", "2");
        var row = registrar.Page.Locator("[data-testid='report-row']", new() { HasText = "10 月 8 日" });
        await row.Locator("textarea").FillAsync("已依戶籍資料更正");
        await row.GetByTestId("report-corrected").ClickAsync();
        await Assertions.Expect(student.Handle("report-answer")).ToHaveTextAsync("已依戶籍資料更正");
        await Assertions.Expect(registrar.Handle("reports-open")).ToHaveAttributeAsync("data-count", "1");
        student.HasNotReloaded();
        registrar.HasNotReloaded();

        await DeactivateAsync(admin, "night.owl");
        await Assertions.Expect(student.Page).ToHaveURLAsync(new Regex("/signin\\?refused=session-ended$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await student.SignInAsync("night.owl", "a green lamp");
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "sign-in-failed");
    }

    [Fact]
    public async Task AnOpenPage_FollowsTheRolesOfItsAccount()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await teacher.OpenAsync("/certify");
        await Assertions.Expect(teacher.Page.Locator("a[href='/advising']")).ToHaveCountAsync(0);
        await ChooseAsync(admin, "teacher1");
        await admin.Handle("role-Adviser").CheckAsync();
        await admin.Handle("role-SubjectTeacher").UncheckAsync();
        await admin.Handle("roles-save").ClickAsync();
        await Assertions.Expect(teacher.Handle("session-changed")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Page.Locator("a[href='/advising']")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Handle("queue-row")).ToHaveCountAsync(0);
        teacher.HasNotReloaded();
        await teacher.GoToAsync("/certify");
        await Assertions.Expect(teacher.Page).ToHaveURLAsync(new Uri(portal.Address, "/not-yours").ToString());
    }

    /// <summary>Prints the sheet of the class from the roster and reads its first slip.</summary>
    private static async Task<(string Name, string Code)> IssueAsync(Visitor admin)
    {
        await admin.OpenAsync("/school/people");
        await admin.Handle("issue-class").SelectOptionAsync(new SelectOptionValue { Label = "電機一乙" });
        var sheet = await admin.Page.Context.RunAndWaitForPageAsync(() => admin.Handle("issue-HomeroomClass").ClickAsync());
        await Assertions.Expect(sheet.GetByTestId("slip")).ToHaveCountAsync(3);
        var slip = (await sheet.GetByTestId("slip-name").First.InnerTextAsync(), await sheet.GetByTestId("slip-code").First.InnerTextAsync());
        await sheet.CloseAsync();
        return slip;
    }

    private static async Task FirstSignInAsync(Visitor student, string name, string code)
    {
        await student.SignInAsync(name, code);
        await student.GoToAsync("/cabinet");
        await Assertions.Expect(student.Handle("first-name")).ToBeVisibleAsync();
        await student.Handle("first-name").FillAsync(name);
        await student.Handle("first-password").FillAsync("a green lamp");
        await student.Handle("first-again").FillAsync("a green lamp");
        await student.Handle("first-submit").ClickAsync();
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "account-name-personal");
        await student.Handle("first-name").FillAsync("Night.Owl");
        await student.Handle("first-password").FillAsync("a green lamp");
        await student.Handle("first-again").FillAsync("a green lamp");
        await student.Handle("first-submit").ClickAsync();
        await student.IsLiveAsync();
    }

    private static async Task DeactivateAsync(Visitor admin, string signInName)
    {
        await ChooseAsync(admin, signInName);
        await admin.Handle("person-reason").FillAsync("轉學");
        await admin.Handle("person-switch").ClickAsync();
        await Assertions.Expect(admin.Page.Locator($"[data-sign-in-name='{signInName}'][data-state='Inactive']")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Visitor admin, string signInName)
    {
        await admin.OpenAsync("/school/people");
        await admin.Handle("people-search").FillAsync(signInName);
        await admin.Handle("people-search-go").ClickAsync();
        var row = admin.Page.Locator($"[data-testid='person-row'][data-sign-in-name='{signInName}']");
        await Assertions.Expect(admin.Handle("person-row")).ToHaveCountAsync(1);
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(admin.Handle("person-panel")).ToBeVisibleAsync();
    }
}
