using Microsoft.Extensions.Configuration;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Settings;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Settings;

/// <summary>A setting that nothing reads is reported at startup.</summary>
public sealed class UnknownSettingsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portfolio-settings-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData("Mail:Smtp:Hots", "mail.school.example")]
    [InlineData("Mail:Host", "mail.school.example")]
    [InlineData("Live:Enabled:Sometimes", "true")]
    [InlineData("Proxy:KnownProxies:0:Address", "10.0.0.1")]
    [InlineData("Proxy:KnownProxies", "10.0.0.1")]
    public void AnUnknownKey_IsReported_WithKnownOnes(string key, string value)
    {
        var refused = Assert.Throws<RefusedToStartException>(() => Demand((key, value)));
        Assert.StartsWith("setting-unknown: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"- {key}; in ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail:smtp:host", "mail.school.example")]
    [InlineData("Proxy:KnownProxies:0", "10.0.0.1")]
    [InlineData("Proxy:KnownProxies:1", "10.0.0.2")]
    [InlineData("Portfolio:Clock:StartAt", "")]
    [InlineData("Logging:LogLevel:Nobody", "Warning")]
    [InlineData("MAIL", "/var/mail/portfolio")]
    public void AKnownKey_OrAForeignOne_IsAccepted(string key, string value) => Demand((key, value));

    [Theory]
    [InlineData("Live__Backplane", "Redis", "setting-unsupported: Live:Backplane")]
    [InlineData("Live__Backplan", "None", "setting-unknown: ")]
    [InlineData("SignIn__Ldap__Host", "ldap.school.example", "setting-unknown: ")]
    public async Task TheProgram_DoesNotStart(string key, string value, string said)
    {
        var answer = await PortalVerb.RunAsync(_data.FullName, [(key, value)], "migrate");
        Assert.Equal(1, answer.Code);
        Assert.Contains(said, answer.Said, StringComparison.Ordinal);
        Assert.Empty(_data.GetFiles());
    }

    private static void Demand(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
        UnknownSettings.Demand(
            configuration,
            [
                KnownSettings.Of("Mail", typeof(Portfolio.Infrastructure.Mail.MailOptions)), KnownSettings.Of("Live", typeof(Portfolio.Infrastructure.Live.LiveOptions)),
                new(["Proxy:KnownProxies:*", "Portfolio:Clock:StartAt"]),
            ]);
    }
}
