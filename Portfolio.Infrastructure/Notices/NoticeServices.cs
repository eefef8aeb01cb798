using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Notices;

internal static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<Inbox>().AddSingleton<MarkNoticeRead>().AddSingleton<SendNoticeMail>().AddDueWork<DueMails>();
}
