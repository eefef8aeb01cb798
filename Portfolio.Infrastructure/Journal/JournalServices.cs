using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Journal;

internal static class JournalServices
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<JournalBell>().AddSingleton<SealJournal>().AddSingleton<VerifyJournal>().AddHostedService<JournalSealing>();
}
