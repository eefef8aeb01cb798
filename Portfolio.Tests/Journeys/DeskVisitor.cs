using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What a teacher does on the desk, and what is recorded about it.</summary>
internal static class DeskVisitor
{
    private const string Watch = """
        () => {
          window.desk = { keys: 0, moves: [], passed: [] };
          const isShown = pane => getComputedStyle(pane).visibility === 'visible' && pane.querySelector('[data-drawn], .preview-image, audio, video') !== null;
          addEventListener('keydown', event => {
            if (['Shift', 'Control'].includes(event.key)) { return; }
            window.desk.keys++;
            const desk = document.querySelector('[data-desk]');
            if (event.code !== 'KeyP' || event.shiftKey || !desk) { return; }
            if (desk.dataset.decides === 'true' && !desk.dataset.echo) { window.desk.passed.push(desk.dataset.outcomeId); }
            const target = desk.dataset.nextUndecided;
            const look = () => {
              const pane = document.querySelector(`[data-pane="${target}"]`);
              if (pane && isShown(pane)) {
                // One more frame: what this frame shows has been painted when the next one begins.
                requestAnimationFrame(() => window.desk.moves.push(performance.now() - event.timeStamp));
              } else {
                requestAnimationFrame(look);
              }
            };
            if (target) { requestAnimationFrame(look); }
          }, true);
        }
        """;

    public static ILocator Desk(this Visitor visitor) => visitor.Page.Locator("[data-desk]");

    /// <summary>Records every key from here on, and how long it takes until the next work is visible.</summary>
    public static Task WatchDeskAsync(this Visitor visitor) => visitor.Page.EvaluateAsync(Watch);

    public static Task<int> KeysAsync(this Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => window.desk.keys");

    /// <summary>Milliseconds from each key to the next work.</summary>
    public static Task<double[]> MovesAsync(this Visitor visitor) => visitor.Page.EvaluateAsync<double[]>("() => window.desk.moves");

    /// <summary>The outcomes that were on screen, and could be decided, when P was pressed.</summary>
    public static Task<string[]> PassedAsync(this Visitor visitor) => visitor.Page.EvaluateAsync<string[]>("() => [...new Set(window.desk.passed)]");

    public static Task KeysAreOnAsync(this Visitor visitor) => Assertions.Expect(visitor.Page.Locator("[data-keys='on']")).ToBeVisibleAsync();

    /// <summary>Reads the work on the desk, going straight to its end.</summary>
    public static async Task ReadToTheEndAsync(this Visitor visitor)
    {
        foreach (var view in await visitor.Handle("evidence-view").AllAsync())
        {
            await Assertions.Expect(view.Locator("[data-drawn], .preview-image, audio, video").First).ToBeVisibleAsync();
            await view.EvaluateAsync("v => { for (const s of v.querySelectorAll('.preview-scroll')) { s.scrollTop = s.scrollHeight; } for (const m of v.querySelectorAll('audio, video')) { m.play(); } }");
        }

        await Assertions.Expect(visitor.Desk()).ToHaveAttributeAsync("data-decides", "true");
    }

    /// <summary>On a phone what is said of a work is in a sheet, which is opened first; beside the document it is there.</summary>
    public static async Task OpenSheetAsync(this Visitor visitor)
    {
        await Assertions.Expect(visitor.Desk()).ToBeVisibleAsync();
        var sheet = visitor.Handle("desk-sheet");
        if (await sheet.IsVisibleAsync() && await sheet.GetAttributeAsync("aria-expanded") == "false")
        {
            await sheet.ClickAsync();
        }
    }

    /// <summary>Presses the tab key until this element has the focus.</summary>
    public static async Task TabToAsync(this Visitor visitor, string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The tab key does not lead to {selector}");
    }
}
