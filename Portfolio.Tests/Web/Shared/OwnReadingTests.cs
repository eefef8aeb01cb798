using Bunit;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>A page that has loaded its own change does not load it again when the live update arrives.</summary>
public sealed class OwnReadingTests : WebTest
{
    [Fact]
    public async Task AnOwnChange_IsReadOnce_AndAnotherPersonsChangeAgain()
    {
        Sit("student");
        var page = Render<Probe>();
        var probe = page.Instance;
        var (reads, renders) = (probe.Reads, page.RenderCount);
        await page.InvokeAsync(probe.DoAsync);
        Assert.Equal(reads + 1, probe.Reads);

        // Nothing is rendered by the change itself: this render is the live update of it.
        await page.WaitForStateAsync(() => page.RenderCount == renders + 1);
        Assert.Equal(reads + 1, probe.Reads);

        Live.Publish([Topic.Of(School.Student.Id)]);
        await page.WaitForStateAsync(() => page.RenderCount == renders + 2);
        Assert.Equal(reads + 2, probe.Reads);
    }

    [Fact]
    public async Task AChangeDuringARead_IsReadAgain()
    {
        Sit("student");
        var page = Render<Probe>();
        var probe = page.Instance;
        var (reads, renders) = (probe.Reads, page.RenderCount);
        probe.During = () => Live.Publish([Topic.Of(School.Student.Id)]);
        await page.InvokeAsync(probe.DoAsync);
        await page.WaitForStateAsync(() => page.RenderCount > renders);
        Assert.Equal(reads + 2, probe.Reads);
    }

    [Fact]
    public async Task AReadThatALaterOneHasOvertaken_IsDropped()
    {
        Sit("student");
        var page = Render<Probe>();
        var probe = page.Instance;
        var earlier = new TaskCompletionSource<Result<string>>();
        probe.Slow = earlier.Task;
        var overtaken = page.InvokeAsync(probe.DoAsync);
        probe.Slow = Task.FromResult<Result<string>>("newer");
        await page.InvokeAsync(probe.DoAsync);
        earlier.SetResult("older");
        await overtaken;
        Assert.Equal("newer", probe.Shown);
    }

    private sealed class Probe : LiveComponent<string>
    {
        public int Reads { get; private set; }

        /// <summary>An action in the middle of the next read.</summary>
        public Action? During { get; set; }

        /// <summary>What the next reads wait for and return; null for an answer at once.</summary>
        public Task<Result<string>>? Slow { get; set; }

        public string? Shown => View;

        /// <summary>Changes something, and reloads the page's own view of it.</summary>
        public Task DoAsync()
        {
            Live.Publish([Topic.Of(Actor!.Student!.Value)]);
            return RefreshAsync();
        }

        protected override Task<Result<string>> ReadAsync(Actor actor, CancellationToken ct)
        {
            Reads++;
            if (Slow is not null)
            {
                return Slow;
            }

            var during = During;
            During = null;
            during?.Invoke();
            return Task.FromResult<Result<string>>("read");
        }

        protected override IEnumerable<Topic> Topics(Actor actor, string? view) => [Topic.Of(actor.Student!.Value)];
    }
}
