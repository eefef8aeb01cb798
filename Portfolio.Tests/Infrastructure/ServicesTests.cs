using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portfolio.Domain.People;
using Portfolio.Infrastructure;

namespace Portfolio.Tests.Infrastructure;

public sealed class ServicesTests
{
    /// <summary>OWASP's minimum for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet).</summary>
    private const int FewestPasswordRounds = 210_000;

    [Fact]
    public async Task EveryService_CanBeCreated()
    {
        await using var services = Services().BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.NotNull(services.GetRequiredService<IPasswordHasher<Account>>());
    }

    [Fact]
    public async Task Passwords_AreHashedAtFullStrength()
    {
        await using var services = Services().BuildServiceProvider();
        Assert.InRange(services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount, FewestPasswordRounds, int.MaxValue);
    }

    private static ServiceCollection Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portfolio:DataDirectory", Path.GetTempPath())]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging().AddInfrastructure(configuration);
        return services;
    }
}
