using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Bench.Circuits;

/// <summary>The synthetic school that the circuits are of; there is no other.</summary>
internal static class OneSchool
{
    public static async Task<PortfolioDbContext> OpenAsync(IServiceProvider services)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>();
        return await contexts.OpenAsync((await contexts.SchoolsAsync(CancellationToken.None)).Single(), CancellationToken.None);
    }
}
