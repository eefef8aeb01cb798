using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BackupOptions>("Backup")
            .Validate(
                o => o is { KeepDaily: >= 0, KeepWeekly: >= 0, KeepMonthly: >= 0 },
                "Backup:KeepDaily, KeepWeekly and KeepMonthly must not be negative");
        var provider = (configuration.GetSection("Database").Get<DatabaseOptions>() ?? new()).Provider;
        var isNative = configuration.GetValue("Backup:Native", defaultValue: false);
        services.AddSingleton(typeof(IDatabaseCopy), provider switch
        {
            DatabaseProvider.Sqlite => typeof(SqliteCopy),
            DatabaseProvider.PostgreSql when !isNative => typeof(PostgreSqlCopy),
            _ => typeof(NativeCopy),
        });
        return services
            .AddSingleton<InstallationMark>().AddSingleton<OtherData>().AddSingleton<MakeBackup>()
            .AddSingleton<RestoreTarget>().AddSingleton<RestoreBackup>().AddSingleton<BackupRuns>().AddDueWork<ScheduledBackup>();
    }
}
