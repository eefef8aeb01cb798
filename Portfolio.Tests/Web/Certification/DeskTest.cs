using Bunit;
using Microsoft.JSInterop;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Certification;

/// <summary>A teacher at the desk; key presses are simulated as the browser reports them.</summary>
public abstract class DeskTest : WebTest
{
    private BunitJSModuleInterop _keys = default!;

    private protected IRenderedComponent<Routes> OpenQueue(string by = "teacher") => OpenAddress("/certify", by);

    /// <summary>The queue with rows in every state.</summary>
    private protected IRenderedComponent<Routes> OpenWholeQueue(string by = "teacher") => OpenAddress("/certify?status=all", by);

    private protected IRenderedComponent<Routes> OpenDesk(LearningOutcome outcome, string by = "teacher", string language = "zh-TW") =>
        OpenAddress($"/certify/{outcome.Id.Value}", by, language);

    private protected IRenderedComponent<Routes> OpenAddress(string address, string by = "teacher", string language = "zh-TW")
    {
        (_keys = JSInterop.SetupModule("/js/desk/keys.js")).Mode = JSRuntimeMode.Loose;
        return Visit(address, by, language);
    }

    /// <summary>Presses a key, naming the outcome that was on the screen.</summary>
    private protected Task PressAsync(KeyPress press) => Renderer.Dispatcher.InvokeAsync(() => Listener.Key(press));

    private protected async Task PressAsync(LearningOutcome outcome, string verb) => await PressAsync(KeyPress.On(await DeskOfAsync(outcome), verb));

    /// <summary>Marks every file of the open outcome as shown, as the viewer does.</summary>
    private protected static async Task ReadAllAsync(IRenderedComponent<Routes> page)
    {
        foreach (var preview in page.FindComponents<EvidencePreview>().Select(p => p.Instance).ToList())
        {
            await preview.FileShown(preview.File.Id.Value);
        }
    }

    private protected static void Write(IRenderedComponent<Routes> page, string feedback) => page.ById("desk-feedback").Change(feedback);

    private protected bool IsOnDesk(LearningOutcome outcome) => new Uri(Navigation.Uri).AbsolutePath == $"/certify/{outcome.Id.Value}";

    private protected async Task DecideElsewhereAsync(LearningOutcome outcome, Verdict verdict)
    {
        var desk = await DeskOfAsync(outcome);
        await ElsewhereAsync(Database.Get<DecideOutcome>().ExecuteAsync(School.AsTeacher, new(outcome.Id, desk.OnScreen, verdict, "另一個視窗"), Token));
    }

    /// <summary>The browser reports its stored setting for the shortcut keys.</summary>
    private protected Task SwitchKeysAsync(bool isOff) => Renderer.Dispatcher.InvokeAsync(() => Listener.SwitchedOff(isOff));

    private protected IReadOnlyList<JSRuntimeInvocation> KeyCalls(string function) => [.. _keys.Invocations[function]];

    private DeskKeys Listener => (DeskKeys)((DotNetObjectReference<object>)_keys.Invocations["enable"][^1].Arguments[1]!).Value;
}
