using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Notices;

internal static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<Inbox>().AddSingleton<MarkNoticeRead>().AddSingleton<DueMails>().AddSingleton<SendNoticeMail>().AddSingleton<MailJobs>();
}
