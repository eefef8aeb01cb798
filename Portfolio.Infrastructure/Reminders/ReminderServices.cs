using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Reminders;

internal static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<RemindCertifiers>().AddSingleton<SendReminderMail>().AddDueWork<DueReminders>().AddDueWork<DueMails>();
}
