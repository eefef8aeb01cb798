using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<DueReminders>().AddSingleton<RemindCertifiers>().AddSingleton<ReminderJobs>()
        .AddSingleton<INoticeLetter, ReminderLetter>();
}
