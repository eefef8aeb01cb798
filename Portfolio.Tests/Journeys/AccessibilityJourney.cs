using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// axe finds nothing, and no page scrolls sideways: every page, both themes, phone and desktop, both languages. Each page is visited
/// once per language and checked twice: as loaded, and switched to the other screen size and theme.
/// </summary>
public sealed class AccessibilityJourney(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Violations, one per line. Our pages have no frames, so axe runs in the page itself and only for its rules.</summary>
    private const string Ask =
        """
        () => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], elementRef: false,
        }).then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.any.map(a => a.message).join(' ')}`)))
        """;

    /// <summary>The initial width, and whether in English; always in the light theme first.</summary>
    public static TheoryData<int, bool> Walks => new() { { 1280, false }, { 360, true } };

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task EveryPage_IsAccessible_AndFitsItsScreen(int width, bool isEnglish)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        var view = new View(width, IsEnglish: isEnglish);
        var findings = new List<string>();
        await using (var visitor = await browser.VisitAsync(portal, view))
        {
            await CheckAsync(visitor, "/signin", findings);
            await visitor.GoToAsync("/receipt");
            await visitor.Handle("receipt-text").FillAsync("nonsense");
            await visitor.Handle("receipt-check").ClickAsync();
            await Assertions.Expect(visitor.Handle("receipt-answer")).ToHaveAttributeAsync("data-valid", "false");
            await CheckAsync(visitor, "/receipt", findings);
        }

        await WalkAsync(portal, view, findings, "student1", "/", "/outcomes", "/outcomes/new");
        await WalkAsync(portal, view, findings, "student3", "/outcomes", "/cabinet");
        await WalkAsync(portal, view, findings, "homeroom1", "/", "/homeroom");
        await WalkAsync(portal, view, findings, "teacher1", "/", "/certify/overview", "/certify/phrases");
        await WalkAsync(portal, view, findings, "adviser1", "/", "/advising");
        await WalkAsync(portal, view, findings, "admin1", "/", "/school/windows", "/school/policy", "/school/deputies", "/school/phrases", "/school/people", "/school/people/slips", "/school/storage", "/school/schedule");
        await WalkAsync(portal, view, findings, "registrar1", "/", "/registrar/import", "/registrar/records", "/registrar/records?tab=students", "/registrar/records?tab=advisers");
        await WalkCalendarAsync(portal, view, findings);
        await WalkRecordsAsync(portal, view, findings);
        await WalkCityAsync(portal, view, findings);
        await WalkImportAsync(portal, view, findings);
        await WalkStudentDetailAsync(portal, view, findings);
        await WalkDeskAsync(portal, view, findings);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public async Task AFault_IsFound_OnBothScreens_AndInBothThemes()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var visitor = await browser.VisitAsync(portal);
        await visitor.Page.EvaluateAsync("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend',
                '<img src="/favicon.svg" width="2000" height="10"><p class="of-light">Black words</p><p class="of-dark">White words</p>');
              document.querySelector('.of-light').style.color = '#000';
              document.querySelector('.of-dark').style.color = '#fff';
            }
            """);
        var findings = new List<string>();
        await CheckAsync(visitor, "here", findings);
        foreach (var where in new[] { "here: ", "here, turned: " })
        {
            Assert.Contains(findings, f => f.StartsWith(where + "image-alt: <img", StringComparison.Ordinal));
            Assert.Contains(where + "scrolls sideways", findings);
        }

        Assert.Single(findings, f => f.Contains("of-dark", StringComparison.Ordinal) && f.StartsWith("here: color-contrast", StringComparison.Ordinal));
        Assert.Single(findings, f => f.Contains("of-light", StringComparison.Ordinal) && f.StartsWith("here, turned: color-contrast", StringComparison.Ordinal));
        Assert.Equal(2, findings.Count(f => f.Contains("class=\"of-", StringComparison.Ordinal)));
    }

    private async Task WalkAsync(RunningPortal portal, View view, List<string> findings, string account, params string[] pages)
    {
        await using var visitor = await browser.SignInAsync(portal, account, view);
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            await CheckAsync(visitor, $"{account} {page}", findings);
        }
    }

    private async Task WalkImportAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var registrar = await browser.SignInAsync(portal, "registrar1", view);
        await registrar.OpenAsync("/registrar/import");
        await Assertions.Expect(registrar.Handle("import-file")).ToBeEnabledAsync();
        await registrar.Handle("import-file").SetInputFilesAsync(new FilePayload
        {
            Name = "a.csv",
            MimeType = "text/csv",
            Buffer = Rosters.Text("學號,姓名,學年度,年級,班級,座號,備註", "1,=1+1,115,1,甲,1,", "2,王小明,115,九,甲,1,", "# 備註", "9950003,王明\u200B,130,1,試一甲,1,"),
        });
        await Assertions.Expect(registrar.Handle("import-problem").First).ToBeVisibleAsync();
        await registrar.Page.Locator(".import-columns summary").ClickAsync();
        await registrar.Handle("import-left-out").Locator("summary").ClickAsync();
        await registrar.Handle("import-row").First.GetByTestId("import-correct").ClickAsync();
        await CheckAsync(registrar, "import with problems", findings);
    }

    private async Task WalkStudentDetailAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var student = await browser.SignInAsync(portal, "student2", view);
        await student.OpenAsync("/outcomes");
        await student.Card("Sent").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(student.Handle("outcome-takeback")).ToBeVisibleAsync();
        await Assertions.Expect(student.Page.Locator(".preview-text")).Not.ToHaveCountAsync(0);
        await CheckAsync(student, "an outcome", findings);
        await student.GoToAsync((await student.Handle("receipt-print").First.GetAttributeAsync("href"))!);
        await CheckAsync(student, "a receipt", findings);
    }

    private async Task WalkCalendarAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var admin = await browser.SignInAsync(portal, "admin1", view);
        await admin.OpenAsync("/school/deputies");
        await admin.Handle("deputy-from-calendar").ClickAsync();
        await Assertions.Expect(admin.Handle("month-calendar")).ToBeVisibleAsync();
        await CheckAsync(admin, "a calendar", findings);
    }

    private async Task WalkRecordsAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using (var homeroom = await browser.SignInAsync(portal, "homeroom1", view))
        {
            await homeroom.OpenAsync("/homeroom");
            await homeroom.Handle("class-cabinet").First.ClickAsync();
            await Assertions.Expect(homeroom.Handle("cabinet")).ToBeVisibleAsync();
            await homeroom.Handle("cabinet-outcome-open").First.ClickAsync();
            await Assertions.Expect(homeroom.Handle("evidence-view").Locator("canvas, img, audio, video").First).ToBeVisibleAsync();
            await CheckAsync(homeroom, "a student's cabinet", findings);
        }

        await using (var student = await browser.SignInAsync(portal, "student3", view))
        {
            await student.OpenAsync("/cabinet");
            await student.Handle("report").First.ClickAsync();
            await Assertions.Expect(student.Handle("report-text")).ToBeVisibleAsync();
            await CheckAsync(student, "report dialog", findings);
            await student.GoToAsync("/account");
            await CheckAsync(student, "account", findings);
        }

        await using (var registrar = await browser.SignInAsync(portal, "registrar1", view))
        {
            await registrar.OpenAsync("/registrar/records?tab=students");
            await registrar.Handle("student-search").FillAsync("41");
            await registrar.Handle("student-search-go").ClickAsync();
            await registrar.Handle("student-found").First.ClickAsync();
            await Assertions.Expect(registrar.Handle("cabinet")).ToBeVisibleAsync();
            await CheckAsync(registrar, "a student's records", findings);
        }

        await using var admin = await browser.SignInAsync(portal, "admin1", view);
        await admin.OpenAsync("/school/people");
        await admin.Handle("person-row").First.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(admin.Handle("person-panel")).ToBeVisibleAsync();
        await CheckAsync(admin, "an account", findings);
        var sheet = await admin.Page.Context.RunAndWaitForPageAsync(() => admin.Handle("issue-NotIssued").ClickAsync());
        await using var printed = new Visitor(sheet, portal);
        await Assertions.Expect(printed.Handle("slip").First).ToBeVisibleAsync();
        await CheckAsync(printed, "sheet", findings);
        var (name, code) = (await printed.Handle("slip-name").First.InnerTextAsync(), await printed.Handle("slip-code").First.InnerTextAsync());
        await using var first = await browser.VisitAsync(portal, view);
        await first.SignInAsync(name, code);
        await Assertions.Expect(first.Handle("first-name")).ToBeVisibleAsync();
        await CheckAsync(first, "first sign-in", findings);
    }

    private async Task WalkDeskAsync(RunningPortal portal, View view, List<string> findings)
    {
        await using var teacher = await browser.SignInAsync(portal, "teacher1", view);
        await teacher.OpenQueueAsync();
        await CheckAsync(teacher, "queue", findings);
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.ReadAsync();
        await CheckAsync(teacher, "desk", findings);
        await teacher.Handle("desk-fail").ClickAsync();
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeFocusedAsync();
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-all")).ToBeEnabledAsync();
        await teacher.Handle("publish-all").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToBeVisibleAsync();
        await CheckAsync(teacher, "publish dialog", findings);
    }

    private async Task WalkCityAsync(RunningPortal portal, View view, List<string> findings)
    {
        await WalkAsync(portal, view, findings, "city1", "/", "/city");
        await using var city = await browser.SignInAsync(portal, "city1", view);
        await city.OpenAsync("/city");
        await city.Handle("city-rename").First.ClickAsync();
        await city.Handle("city-add").ClickAsync();
        await Assertions.Expect(city.Handle("school-code")).ToBeVisibleAsync();
        await CheckAsync(city, "adding a school", findings);
    }

    internal static async Task CheckAsync(Visitor visitor, string where, List<string> findings)
    {
        await LookAsync(visitor, where, findings);
        await visitor.TurnAsync();
        await LookAsync(visitor, $"{where}, turned", findings);
        await visitor.TurnAsync();
    }

    internal static async Task LookAsync(Visitor visitor, string where, List<string> findings)
    {
        // Colours in the middle of an animation do not count.
        await visitor.Page.EvaluateAsync("() => new Promise(requestAnimationFrame).then(() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => null))))");
        if (!await visitor.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await visitor.Page.EvaluateAsync(Axe);
        }

        findings.AddRange((await visitor.Page.EvaluateAsync<string[]>(Ask)).Select(f => $"{where}: {f}"));
        try
        {
            // A file drawn to the width of the screen takes a moment.
            await visitor.Page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= window.innerWidth", null, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            findings.Add($"{where}: scrolls sideways");
        }
    }
}
