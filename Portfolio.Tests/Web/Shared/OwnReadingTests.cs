using Bunit;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>What a page has done and read itself it does not read again when the feed tells of it.</summary>
public sealed class OwnReadingTests : WebTest
{
    [Fact]
    public async Task OnesOwnChange_IsReadOnce_AndTheNextOfSomebodyElseAgain()
    {
        Sit("student");
        var page = Render<Probe>();
        var probe = page.Instance;
        var (reads, renders) = (probe.Reads, page.RenderCount);
        await page.InvokeAsync(probe.DoAsync);
        Assert.Equal(reads + 1, probe.Reads);

        // By hand nothing is rendered here: this is the feed's word of the same change.
        await page.WaitForStateAsync(() => page.RenderCount == renders + 1);
        Assert.Equal(reads + 1, probe.Reads);

        Live.Publish([Topic.Of(School.Student.Id)]);
        await page.WaitForStateAsync(() => page.RenderCount == renders + 2);
        Assert.Equal(reads + 2, probe.Reads);
    }

    [Fact]
    public async Task AChangeThatCameWhileThePageWasReading_IsReadAgain()
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

    private sealed class Probe : LiveComponent<string>
    {
        public int Reads { get; private set; }

        /// <summary>What happens in the middle of the next reading.</summary>
        public Action? During { get; set; }

        /// <summary>A verb, and the page's own look at what has become of it.</summary>
        public Task DoAsync()
        {
            Live.Publish([Topic.Of(Actor!.Student!.Value)]);
            return RefreshAsync();
        }

        protected override Task<Result<string>> ReadAsync(Actor actor, CancellationToken ct)
        {
            Reads++;
            var during = During;
            During = null;
            during?.Invoke();
            return Task.FromResult<Result<string>>("read");
        }

        protected override IEnumerable<Topic> Topics(Actor actor, string? view) => [Topic.Of(actor.Student!.Value)];
    }
}
