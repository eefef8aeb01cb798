using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>One running portal for tests that leave each other alone.</summary>
public sealed class PortalOfTheDay : IAsyncLifetime
{
    public RunningPortal Portal { get; } = new();

    public async ValueTask InitializeAsync() => await Portal.StartAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
