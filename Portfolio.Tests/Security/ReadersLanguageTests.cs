using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>The language chosen on a page is stored with the account for mail, whether it was chosen before or after signing in.</summary>
public sealed class ReadersLanguageTests : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public ValueTask InitializeAsync() => new(_portal.StartAsync());

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task TheLanguage_IsTheLastOneChosen()
    {
        using (var teacher = await PortalClient.SignInAsync(_portal, "teacher1"))
        {
            Assert.Equal("Chinese", Language("teacher1"));
            await teacher.SpeakAsync("en");
            Assert.Equal("English", Language("teacher1"));
            await teacher.SpeakAsync("zh-TW");
            Assert.Equal("Chinese", Language("teacher1"));
        }

        using var english = await PortalClient.SignInAsync(_portal, "teacher1", "en");
        Assert.Equal("English", Language("teacher1"));
        using var elsewhere = await PortalClient.SignInAsync(_portal, "teacher1");
        Assert.Equal(("English", "Chinese"), (Language("teacher1"), Language("student1")));
    }

    private string Language(string account) => _portal.Text($"SELECT Language FROM Accounts WHERE SignInName = '{account}'");
}
