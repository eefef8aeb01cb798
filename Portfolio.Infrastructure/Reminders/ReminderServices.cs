using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<DueReminders>().AddSingleton<RemindCertifiers>().AddSingleton<SendReminderMail>().AddSingleton<ReminderJobs>();
}
