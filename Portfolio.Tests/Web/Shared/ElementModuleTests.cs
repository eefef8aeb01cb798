using Microsoft.JSInterop;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>A fake browser that answers when the test lets it.</summary>
public sealed class ElementModuleTests
{
    [Fact]
    public async Task LeavingBeforeTheModuleLoads_AttachesNothing()
    {
        var browser = new SlowBrowser();
        var module = Module(browser);
        var attaching = module.AttachAsync("attach", default);
        await module.DisposeAsync();
        browser.Import.SetResult(browser);
        await attaching;
        Assert.False(module.IsAttached);
        Assert.Empty(browser.Calls);
        Assert.True(browser.IsDisposed);
    }

    [Fact]
    public async Task LeavingDuringAttach_IsNoError()
    {
        var browser = new SlowBrowser();
        var module = Module(browser);
        browser.Import.SetResult(browser);
        var attaching = module.AttachAsync("attach", default);
        await module.DisposeAsync();
        browser.Answer.SetException(new JSException("There is no such element"));
        await attaching;
        Assert.False(module.IsAttached);
    }

    [Fact]
    public async Task AModuleThatFailsOnThePage_IsAnError()
    {
        var browser = new SlowBrowser();
        browser.Import.SetResult(browser);
        browser.Answer.SetException(new JSException("broken"));
        await Assert.ThrowsAsync<JSException>(() => Module(browser).AttachAsync("attach", default));
    }

    [Fact]
    public async Task ADisconnectedBrowser_IsNoError()
    {
        var browser = new SlowBrowser();
        browser.Import.SetException(new JSDisconnectedException("gone"));
        var module = Module(browser);
        await module.AttachAsync("attach", default);
        await module.CallAsync("reveal", TestContext.Current.CancellationToken, "a");
        await module.DisposeAsync();
        Assert.False(module.IsAttached);
        Assert.Empty(browser.Calls);
    }

    [Fact]
    public async Task ACircuitThatIsShutDown_CancelsTheLastCall_WhichIsNoError()
    {
        var browser = new SlowBrowser();
        browser.Import.SetResult(browser);
        browser.Answer.SetResult();
        var module = Module(browser);
        await module.AttachAsync("attach", default);
        browser.Goodbye = Task.FromCanceled(new(canceled: true));
        await module.DisposeAsync();
        Assert.Equal(["attach", "detach"], browser.Calls);
    }

    [Fact]
    public async Task AnAttachedModule_IsCalled_AndDetachesFromItsElement()
    {
        var browser = new SlowBrowser();
        browser.Import.SetResult(browser);
        browser.Answer.SetResult();
        var module = Module(browser);
        await module.AttachAsync("attach", default, "options");
        await module.CallAsync("reveal", TestContext.Current.CancellationToken, "a");
        await module.DisposeAsync();
        Assert.Equal(["attach", "reveal", "detach"], browser.Calls);
    }

    private ElementModule Module(SlowBrowser browser) => new(browser, "/js/any.js", this, "detach");

    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        public TaskCompletionSource<IJSObjectReference> Import { get; } = new();

        /// <summary>The answer to attaching; everything else is answered at once.</summary>
        public TaskCompletionSource Answer { get; } = new();

        /// <summary>The answer to detaching.</summary>
        public Task Goodbye { get; set; } = Task.CompletedTask;

        public List<string> Calls { get; } = [];

        public bool IsDisposed { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            if (identifier == "import")
            {
                return (TValue)await Import.Task;
            }

            Calls.Add(identifier);
            if (identifier == "attach")
            {
                await Answer.Task;
            }

            if (identifier == "detach")
            {
                await Goodbye;
            }

            return default!;
        }

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
