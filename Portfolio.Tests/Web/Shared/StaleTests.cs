using Bunit;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Shared;

/// <summary>A page that could not reload after a change does not claim to be live, and catches up by itself.</summary>
public sealed class StaleTests : WebTest
{
    [Fact]
    public async Task APageThatCannotRead_SaysReconnecting_AndIsLiveAgainWhenItCan()
    {
        var draft = A.Draft(School);
        await SaveAsync(draft);
        var page = Visit("/outcomes", by: "student");
        page.WaitForAssertion(() => Assert.Single(page.AllById("outcome-card")));
        Assert.Equal("live", State(page));

        await Database.LoseAsync("Outcomes");
        Live.Publish([Topic.Of(School.Student.Id)]);
        page.WaitForAssertion(() => Assert.Equal("reconnecting", State(page)));
        Assert.True(page.ById("live-state").HasAttribute("data-stale"));
        Assert.Single(page.AllById("outcome-card"));

        await FindAgainAsync();
        await SaveAsync(A.Draft(School));
        page.WaitForAssertion(() =>
        {
            Database.Clock.Advance(TimeSpan.FromSeconds(30));
            Assert.Equal(("live", 2), (State(page), page.AllById("outcome-card").Count));
        });
        Assert.False(page.ById("live-state").HasAttribute("data-stale"));
    }

    private async Task FindAgainAsync()
    {
        await using var db = Database.Open();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Lost\" RENAME TO \"Outcomes\"", Token);
    }

    private static string? State(IRenderedComponent<Routes> page) => page.ById("live-state").GetAttribute("data-state");
}
