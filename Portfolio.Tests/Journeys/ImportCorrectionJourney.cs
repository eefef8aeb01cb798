using System.Globalization;
using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>A registrar reviews what a file would change and corrects lost letters with only the keyboard.</summary>
public sealed class ImportCorrectionJourney(Browser browser)
{
    [Fact]
    public async Task Registrar_CorrectsLostLettersByKeyboard_SeesOldAndNew_AndImports()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var registrar = await browser.SignInAsync(portal, "registrar1", new View(Width: 360));
        var page = registrar.Page;
        var (no, name, year, place) = Known(portal);
        await registrar.OpenAsync("/registrar/import");
        await Assertions.Expect(page.Locator("[data-kind='students'] [data-testid='import-file']")).ToBeEnabledAsync();
        await registrar.Handle("import-file").SetInputFilesAsync(new FilePayload
        {
            Name = "學生.csv",
            MimeType = "text/csv",
            Buffer = Rosters.Text(
                "學號,姓名,出生日期,學年度,年級,班級,座號",
                $"{no},{name}改,,{year},{place}",
                "# 由教務處匯出",
                "9950001,王?明,99/05/12,130,1,試一甲,1"),
        });

        var lost = page.Locator("[data-testid='import-problem'][data-row='4'][data-code='letter-lost']");
        await Assertions.Expect(page.Locator("#announce-polite")).ToContainTextAsync("「學生.csv」已讀取：");
        await Assertions.Expect(lost).ToBeVisibleAsync();
        await lost.GetByTestId("import-correct").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(registrar.Handle("import-correct-text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync("王堃明");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(registrar.Handle("import-said")).ToBeFocusedAsync();
        await Assertions.Expect(registrar.Handle("import-run")).ToBeVisibleAsync();

        // Old and new values of the existing row; then the new row, with the keyboard too.
        var change = page.Locator("[data-testid='import-change'][data-column='name']");
        await Assertions.Expect(change.Locator("del")).ToHaveTextAsync(name);
        await Assertions.Expect(change.Locator("ins")).ToHaveTextAsync($"{name}改");
        await registrar.Handle("import-list-added").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-testid='import-row'][data-row='4'][data-list='Added']")).ToContainTextAsync("王堃明");
        await Assertions.Expect(registrar.Handle("import-left-out")).ToHaveAttributeAsync("data-count", "1");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page is wider than the screen");

        await registrar.Handle("import-run").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(registrar.Handle("import-done").GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        Assert.Equal("王堃明", portal.Text("SELECT Name FROM Students WHERE StudentNo = '9950001'"));
        await page.Locator("[data-testid='import-past-corrections'] summary").ClickAsync();
        await Assertions.Expect(registrar.Handle("import-past-corrections").First).ToContainTextAsync("王堃明");
        registrar.HasNotReloaded();
    }

    /// <summary>A student of the demo school, with class and seat of the last year.</summary>
    private static (string No, string Name, long Year, string Place) Known(RunningPortal portal)
    {
        const string Student = "FROM Students s JOIN Accounts a ON a.StudentId = s.Id JOIN Enrolments e ON e.StudentId = s.Id JOIN Classes c ON c.Id = e.ClassId WHERE a.SignInName = 'student1'";
        var year = portal.Count($"SELECT MAX(e.Year) {Student}");
        return (
            portal.Text($"SELECT s.StudentNo {Student}"),
            portal.Text($"SELECT s.Name {Student}"),
            year,
            portal.Text(string.Create(CultureInfo.InvariantCulture, $"SELECT c.Grade || ',' || c.Name || ',' || e.SeatNo {Student} AND e.Year = {year}")));
    }
}
