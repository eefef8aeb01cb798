using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// The message about a lost connection: visible in both themes, on phone and desktop, and covering nothing that is needed.
/// </summary>
public sealed class LostLineJourney(Browser browser)
{
    private const string Look = """
        () => {
          const line = document.querySelector('.reconnect-line');
          const [behind, page] = [line, document.body].map(e => getComputedStyle(e).backgroundColor);
          const { left, width, height } = line.getBoundingClientRect();
          const fits = left === 0 && width >= innerWidth - 1 && height < 110;
          return behind !== page && !/rgba?\(0, 0, 0, 0\)/.test(behind) && fits ? '' : `${behind} on ${page}, ${left} ${width} ${height}`;
        }
        """;

    public static TheoryData<int, bool> Walks => AccessibilityJourney.Walks;

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task WhenTheConnectionIsLost_TheMessageIsVisible_AndAccessible(int width, bool isEnglish)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1", new View(width, IsEnglish: isEnglish));
        await student.OpenDraftAsync("/outcomes/new");
        await portal.StopAsync();
        var line = student.Page.Locator("#components-reconnect-modal");
        await Assertions.Expect(line).ToBeVisibleAsync();
        await student.Title().FillAsync(isEnglish ? "Typed without a line" : "斷線時輸入的");
        await student.IsKeptAsync("offline");
        await student.Page.EvaluateAsync("() => { document.querySelector('[data-reconnect-retry]').hidden = false; }");
        var findings = new List<string>();
        await AccessibilityJourney.CheckAsync(student, "without a connection", findings);
        foreach (var turned in new[] { false, true })
        {
            var fault = await student.Page.EvaluateAsync<string>(Look);
            findings.AddRange(fault.Length > 0 ? [$"line, turned {turned}: {fault}"] : []);
            await line.IsOnScreenAsync();
            await student.TurnAsync();
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
