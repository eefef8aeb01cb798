using System.Globalization;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The city administrator watches all schools without reloading, and adds one.</summary>
public sealed class CityJourney(Browser browser)
{
    [Fact]
    public async Task ASchoolsFigures_MoveWhileAStudentSends_AndANewSchoolJoins()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var city = await browser.SignInAsync(portal, "city1");
        await Assertions.Expect(city.Page.Locator("main a[href='/city']")).ToBeVisibleAsync();
        await city.OpenAsync("/city");
        var (sent, none) = (Figure(city, "demo", "sent"), Figure(city, "demo", "none"));
        var (sentBefore, noneBefore) = (await NumberAsync(sent), await NumberAsync(none));
        await Assertions.Expect(city.Handle("city-sum-sent")).ToHaveTextAsync(Text(sentBefore));

        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenAsync("/outcomes/new");
        await student.WriteOutcomeAsync("雙控開關配線", "report-physics.pdf");
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(sent).ToHaveTextAsync(Text(sentBefore + 1));
        await Assertions.Expect(none).ToHaveTextAsync(Text(noneBefore - 1));
        await Assertions.Expect(city.Handle("city-sum-sent")).ToHaveTextAsync(Text(sentBefore + 1));

        await AddAsync(city, "demo");
        await Assertions.Expect(city.Handle("error-summary")).ToHaveAttributeAsync("data-code", "school-code-taken");
        await city.Handle("school-code").FillAsync("riverside");
        await city.Handle("city-add-save").ClickAsync();
        await Assertions.Expect(city.Handle("city-first")).ToHaveAttributeAsync("data-school-code", "riverside");
        await Assertions.Expect(city.Handle("city-first-account")).ToHaveTextAsync("riverside-admin");
        await Assertions.Expect(Figure(city, "riverside", "students")).ToHaveTextAsync("0");
        await Assertions.Expect(city.Handle("city-sum-schools")).ToHaveTextAsync("2");

        var row = city.Page.Locator("[data-testid='city-school'][data-school-code='riverside']");
        await row.GetByTestId("city-rename").ClickAsync();
        await Assertions.Expect(row.GetByTestId("city-rename-name")).ToBeFocusedAsync();
        await row.GetByTestId("city-rename-name").FillAsync("水岸實驗高中");
        await row.GetByTestId("city-rename-save").ClickAsync();
        await Assertions.Expect(row.Locator(".school-name")).ToHaveTextAsync("水岸實驗高中");
        city.HasNotReloaded();
    }

    private static async Task AddAsync(Visitor city, string code)
    {
        await city.Handle("city-add").ClickAsync();
        await city.Handle("school-code").FillAsync(code);
        await city.Handle("school-name").FillAsync("水岸高中");
        await city.Handle("school-administrator").FillAsync("林主任");
        await city.Handle("city-add-save").ClickAsync();
    }

    private static ILocator Figure(Visitor city, string code, string figure) =>
        city.Page.Locator($"[data-testid='city-school'][data-school-code='{code}'] [data-figure='{figure}']");

    private static async Task<int> NumberAsync(ILocator figure) => int.Parse(await figure.InnerTextAsync(), NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
