using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>One running portal shared by tests that do not affect each other.</summary>
public sealed class PortalOfTheDay : IAsyncLifetime
{
    public RunningPortal Portal { get; } = new();

    public async ValueTask InitializeAsync() => await Portal.StartAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
