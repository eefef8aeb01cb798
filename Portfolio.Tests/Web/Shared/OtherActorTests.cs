using Bunit;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>A page whose reader's account changes (a notice, a role, a deputyship) watches what they may see now, and misses nothing.</summary>
public sealed class OtherActorTests : WebTest
{
    private static readonly Topic Other = new(TopicKind.HomeroomClass, A.Id());

    [Fact]
    public async Task AChangeDuringTheReadAfterAnAccountChange_IsReadToo()
    {
        var page = Open();
        var reads = page.Instance.Reads;
        page.Instance.During = () => Live.Publish([Topic.Of(School.Student.Id)]);
        AccountChanges();
        await page.WaitForAssertionAsync(() => Assert.Equal(reads + 2, page.Instance.Reads));
    }

    [Fact]
    public async Task AChangeOfWhatIsWatchedFromNowOn_DuringThatRead_IsReadToo()
    {
        var page = Open();
        var reads = page.Instance.Reads;
        page.Instance.Watched = [Other];
        page.Instance.During = () => Live.Publish([Other]);
        AccountChanges();
        await page.WaitForAssertionAsync(() => Assert.Equal(reads + 2, page.Instance.Reads));
    }

    [Fact]
    public async Task AReadThatFailsAfterAnAccountChange_DoesNotKeepThePageFromWatchingWhatIsNew()
    {
        var page = Open();
        var failed = new TaskCompletionSource();
        page.Instance.Watched = [Other];
        page.Instance.During = () =>
        {
            failed.SetResult();
            throw new InvalidOperationException("The database is away");
        };
        AccountChanges();
        await failed.Task.WaitAsync(Token);
        var reads = page.Instance.Reads;

        // The clock stands still, so that the subscription does not look again: the page does, and once more when it watches the other.
        await page.InvokeAsync(page.Instance.LookAsync);
        await page.WaitForAssertionAsync(() => Assert.Equal(reads + 2, page.Instance.Reads));
        Live.Publish([Other]);
        await page.WaitForAssertionAsync(() => Assert.Equal(reads + 3, page.Instance.Reads));
    }

    private IRenderedComponent<Probe> Open()
    {
        Sit("student");
        return Render<Probe>();
    }

    private void AccountChanges() => Live.Publish([Topic.Of(AccountOf("student").Id)]);

    private sealed class Probe : LiveComponent<string>
    {
        public int Reads { get; private set; }

        /// <summary>An action in the middle of the next read.</summary>
        public Action? During { get; set; }

        /// <summary>What the reader may see; null for their own outcomes.</summary>
        public IReadOnlyList<Topic>? Watched { get; set; }

        public Task LookAsync() => RefreshAsync();

        protected override Task<Result<string>> ReadAsync(Actor actor, CancellationToken ct)
        {
            Reads++;
            var during = During;
            During = null;
            during?.Invoke();
            return Task.FromResult<Result<string>>("read");
        }

        protected override IEnumerable<Topic> Topics(Actor actor, string? view) => Watched ?? [Topic.Of(actor.Student!.Value)];
    }
}
