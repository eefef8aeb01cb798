using System.Globalization;
using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>A registrar repairs a messy file with the page's help, and a student sees the new course without a reload.</summary>
public sealed class ImportJourney(Browser browser)
{
    [Fact]
    public async Task Registrar_RepairsAMessyFile_ImportsIt_AndAStudentUploadsToTheNewCourse()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await using var registrar = await browser.SignInAsync(portal, "registrar1");
        var (year, term, studentNo, teacherNo) = Facts(portal);
        await student.OpenAsync("/outcomes/new");
        await registrar.OpenAsync("/registrar/import");

        await ChooseAsync(registrar, "courses");
        await DropAsync(registrar, "課程.csv", Rosters.Big5.GetBytes($"學年度,學期,課程代碼,科目名稱,學分,教師代碼\r\n{year},{term},ROBOT1,機器人實作,兩,{teacherNo}\r\n{year},9,ROBOT2,專題,2,{teacherNo}\r\n"));
        await Assertions.Expect(Problem(registrar, 2, "number-invalid")).ToBeVisibleAsync();
        await Assertions.Expect(Problem(registrar, 3, "number-invalid")).ToBeVisibleAsync();
        await Assertions.Expect(registrar.Handle("import-run")).ToHaveCountAsync(0);

        await DropAsync(registrar, "課程.csv", Rosters.Text("學年度,學期,課程代碼,科目名稱,學分,教師代碼", $"{year},{term},ROBOT1,機器人實作,2,{teacherNo}"));
        await ImportAsync(registrar, added: 1);

        await ChooseAsync(registrar, "memberships");
        await registrar.Page.Locator(".import-source summary").ClickAsync();
        await registrar.Handle("import-paste").FillAsync($"學年度\t學期\t課程代碼\t學號\n{year}\t{term}\tROBOT1\t{studentNo}\n");
        await registrar.Handle("import-paste-use").ClickAsync();
        await ImportAsync(registrar, added: 1);
        await Assertions.Expect(registrar.Handle("import-past")).ToHaveCountAsync(2);

        await student.Handle("outcome-course").ClickAsync();
        await student.Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "機器人實作" }).ClickAsync();

        // When it closes, the list returns the focus to its field: earlier typing would land there.
        await Assertions.Expect(student.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await student.Handle("outcome-title").FillAsync("循線自走車");
        await student.Handle("outcome-description").FillAsync("以微控制器循線行走。");
        await student.Handle("file-document").Locator("input[type=file]").SetInputFilesAsync(Visitor.Evidence("report-physics.pdf"));
        await Assertions.Expect(student.Handle("file-document-accepted")).ToBeVisibleAsync();
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Card("Sent")).ToBeVisibleAsync();
        student.HasNotReloaded();
        registrar.HasNotReloaded();

        await registrar.Handle("import-undo").ClickAsync();
        await Assertions.Expect(registrar.Handle("error-summary")).ToHaveAttributeAsync("data-code", "import-depended-outcomes");
    }

    private static ILocator Problem(Visitor visitor, int row, string code) => visitor.Page.Locator($"[data-testid='import-problem'][data-row='{row}'][data-code='{code}']");

    private static async Task ChooseAsync(Visitor registrar, string kind)
    {
        await registrar.Handle("import-kind").SelectOptionAsync(kind);
        await Assertions.Expect(registrar.Page.Locator($"[data-kind='{kind}'] [data-testid='import-file']")).ToBeEnabledAsync();
    }

    private static Task DropAsync(Visitor registrar, string name, byte[] bytes) =>
        registrar.Handle("import-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });

    private static async Task ImportAsync(Visitor registrar, int added)
    {
        await Assertions.Expect(registrar.Handle("import-run")).ToBeVisibleAsync();
        await registrar.StartsWithAsync("import-count-added", added);
        await registrar.Handle("import-run").ClickAsync();
        await Assertions.Expect(registrar.Handle("import-done")).ToBeVisibleAsync();
    }

    /// <summary>The current semester, a student and a teacher of the demo school.</summary>
    private static (long Year, long Term, string StudentNo, string TeacherNo) Facts(RunningPortal portal)
    {
        var year = portal.Count("SELECT MAX(Year) FROM Semesters");
        var term = portal.Count(string.Create(CultureInfo.InvariantCulture, $"SELECT MAX(Term) FROM Semesters WHERE Year = {year}"));
        return (year, term, portal.Text("SELECT s.StudentNo FROM Students s JOIN Accounts a ON a.StudentId = s.Id WHERE a.SignInName = 'student1'"),
            portal.Text("SELECT t.TeacherNo FROM Teachers t JOIN Accounts a ON a.TeacherId = t.Id WHERE a.SignInName = 'teacher1'"));
    }
}
