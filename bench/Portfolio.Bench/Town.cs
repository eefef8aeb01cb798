using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Synthetic;

namespace Portfolio.Bench;

/// <summary>A synthetic city in a directory, created if necessary, with the portal's own services on it.</summary>
internal sealed class Town : IAsyncDisposable
{
    private const int Seed = 7;

    private readonly ServiceProvider _services;

    private Town(ServiceProvider services) => _services = services;

    public static async Task<Town> OpenAsync(string directory, int students, int outcomes)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portfolio:DataDirectory", directory)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddInfrastructure(configuration);
        var town = new Town(services.BuildServiceProvider());
        await town._services.MigrateAsync(CancellationToken.None);
        var plan = new SyntheticPlan(students, outcomes, Seed, SyntheticPlan.SchoolsFor(students), CanSignIn: true);
        var seeded = await town.Get<SyntheticCity>().SeedAsync(plan, null, CancellationToken.None);
        if (!seeded.IsRefused)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"seed: {outcomes} outcomes, {seeded.Value.Rows} rows in {seeded.Value.Duration.TotalSeconds:0.0} s, {seeded.Value.OutcomesPerSecond:0} outcomes a second"));
        }

        return town;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Actors whose sign-in names begin like this, e.g. <c>s001-t</c>.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsAsync(string begin, int most)
    {
        await using var db = await Get<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(CancellationToken.None);
        var accounts = await db.Accounts.AcrossSchools().AsNoTracking().Where(a => a.SignInName.CompareTo(begin) >= 0 && a.SignInName.CompareTo(begin + "~") < 0)
            .OrderBy(a => a.SignInName).Take(most).ToListAsync();
        return [.. accounts.Select(a => a.AsActor())];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
