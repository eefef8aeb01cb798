using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<RemindCertifiers>().AddDueWork<DueReminders>().AddSingleton<INoticeLetter, ReminderLetter>();
}
